package city.wufei.platform.api;

/**
 * One thing wrong, in words.
 *
 * @param path what it is about: a field, a parameter, a line; empty when it is the whole
 */
public record ProblemItem(String path, String code, String message) {}
