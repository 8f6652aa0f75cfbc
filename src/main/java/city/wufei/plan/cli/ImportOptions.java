package city.wufei.plan.cli;

import city.wufei.kernel.Failure;
import city.wufei.platform.Options;
import city.wufei.platform.UsageError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param pack folder to write a pack to
 * @param data the data folder, null for the configured one
 */
record ImportOptions(
        Path file,
        boolean json,
        boolean save,
        @Nullable Path pack,
        Locale language,
        @Nullable Path data) {
    private static final String JSON = "--json";
    private static final String SAVE = "--save";
    private static final String PACK = "--pack";
    private static final String LANGUAGE = "--lang";
    private static final String DATA = "--data";

    static ImportOptions of(List<String> arguments) {
        Options options = Options.parse(arguments, Set.of(PACK, LANGUAGE, DATA), Set.of(JSON, SAVE));
        List<String> files = options.operands();
        if (files.isEmpty()) {
            throw Failure.of(UsageError.OPERAND_MISSING, "FILE");
        }
        if (files.size() > 1) {
            throw Failure.of(UsageError.OPERAND_UNEXPECTED, files.get(1));
        }
        return new ImportOptions(
                path("FILE", files.get(0)),
                options.has(JSON),
                options.has(SAVE),
                options.find(PACK).map(pack -> path(PACK, pack)).orElse(null),
                language(options.find(LANGUAGE).orElse("zh")),
                options.find(DATA).map(data -> path(DATA, data)).orElse(null));
    }

    private static Locale language(String typed) {
        return switch (typed) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw Failure.of(UsageError.OPTION_VALUE_INVALID, LANGUAGE, typed, "zh, en");
        };
    }

    private static Path path(String option, String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw Failure.of(UsageError.OPTION_VALUE_INVALID, option, typed, e.getReason())
                    .causedBy(e);
        }
    }
}
