package city.wufei.platform;

/**
 * Something at the top of every page that counts what waits for the reader.
 *
 * @param key stable name, also of its sign: {@code bell}, {@code tasks}
 * @param path where it leads
 * @param order small comes first
 * @param messageKey what it is, with the count as argument, for those who do not see the sign
 */
public record HeaderCount(String key, String path, int order, String messageKey, long count) {}
