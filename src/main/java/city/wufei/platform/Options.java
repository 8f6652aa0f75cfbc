package city.wufei.platform;

import city.wufei.kernel.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a verb, taken apart: {@code --name value}, {@code --name=value}, {@code --flag}, and the rest.
 *
 * @param values of options that take one, by name with its dashes; the last one given counts
 * @param flags that were set
 * @param operands in order
 */
public record Options(Map<String, String> values, Set<String> flags, List<String> operands) {
    private static final String OPTION = "--";

    public Options {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
        operands = List.copyOf(operands);
    }

    /**
     * Takes {@code arguments} apart.
     *
     * @param valued names of the options that take a value
     * @param flags names of those that take none
     * @throws Failure with a {@link UsageError}
     */
    public static Options parse(List<String> arguments, Set<String> valued, Set<String> flags) {
        Map<String, String> values = new HashMap<>();
        Set<String> set = new HashSet<>();
        List<String> operands = new ArrayList<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            String name = argument.replaceFirst("=.*", "");
            if (!argument.startsWith(OPTION)) {
                operands.add(argument);
            } else if (flags.contains(argument)) {
                set.add(argument);
            } else if (valued.contains(name)) {
                values.put(name, valueOf(argument, name, rest));
            } else {
                throw Failure.of(UsageError.OPTION_UNKNOWN, argument);
            }
        }
        return new Options(values, set, operands);
    }

    private static String valueOf(String argument, String name, Iterator<String> rest) {
        String value;
        if (argument.length() > name.length()) {
            value = argument.substring(name.length() + 1);
        } else {
            value = rest.hasNext() ? rest.next() : "";
        }
        if (value.isBlank() || value.startsWith(OPTION)) {
            throw Failure.of(UsageError.OPTION_WITHOUT_VALUE, name);
        }
        return value;
    }

    public Optional<String> find(String option) {
        return Optional.ofNullable(values.get(option));
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /** For a verb that has no use for operands. */
    public void requireNoOperands() {
        if (!operands.isEmpty()) {
            throw Failure.of(UsageError.OPERAND_UNEXPECTED, operands.get(0));
        }
    }
}
