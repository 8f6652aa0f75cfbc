package city.wufei.plan.cli;

import city.wufei.plan.internal.PlanImport;
import city.wufei.platform.CommandLine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps a document as a draft, beside a server that may be running on the same data. */
final class Keeping {
    /** Who made the draft: nobody signs in at the command line. */
    private static final String BY = "command line";

    private final CommandLine line;
    private final Map<String, String> properties;

    private Keeping(CommandLine line, Map<String, String> properties) {
        this.line = line;
        this.properties = properties;
    }

    static Keeping in(@Nullable Path dataFolder, CommandLine line) {
        return new Keeping(
                line,
                dataFolder == null
                        ? Map.of()
                        : Map.of("wufei.data", dataFolder.toAbsolutePath().toString()));
    }

    Outcome.Saved keep(String fileName, byte[] bytes) {
        PrintStream out = System.out;
        // What the application says of itself must not come between the lines of the report.
        System.setOut(line.err());
        try (ConfigurableApplicationContext application = line.application(properties)) {
            PlanImport.Imported imported = application.getBean(PlanImport.class).importDocument(fileName, bytes, BY);
            return new Outcome.Saved(imported.plan().id(), imported.isNew());
        } finally {
            System.setOut(out);
        }
    }
}
