package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.Options;
import city.wufei.platform.UsageError;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What both verbs take: one file, and where the data lie.
 *
 * @param properties for the database
 */
record FileArguments(Path file, Map<String, String> properties) {
    private static final String DATA = "--data";

    FileArguments {
        properties = Map.copyOf(properties);
    }

    static FileArguments of(List<String> arguments, String dataMode) {
        Options options = Options.parse(arguments, Set.of(DATA), Set.of());
        List<String> operands = options.operands();
        if (operands.isEmpty()) {
            throw Failure.of(UsageError.OPERAND_MISSING, "FILE");
        }
        if (operands.size() > 1) {
            throw Failure.of(UsageError.OPERAND_UNEXPECTED, operands.get(1));
        }
        Map<String, String> properties = new HashMap<>(Map.of("wufei.data-mode", dataMode));
        options.find(DATA)
                .ifPresent(data -> properties.put(
                        "wufei.data", Path.of(data).toAbsolutePath().toString()));
        return new FileArguments(Path.of(operands.get(0)).toAbsolutePath(), properties);
    }
}
