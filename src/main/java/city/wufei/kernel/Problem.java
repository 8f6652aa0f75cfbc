package city.wufei.kernel;

import java.util.List;

/**
 * One thing wrong with an input.
 *
 * @param path what it is about: a field, a cell, a line; empty when it is the whole
 * @param arguments what the message of the code puts into its places
 */
public record Problem(String path, ErrorCode code, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String path, ErrorCode code, Object... arguments) {
        return new Problem(path, code, List.of(arguments));
    }
}
