package city.wufei;

import city.wufei.kernel.Failure;
import city.wufei.plan.ImportPlan;
import city.wufei.platform.BothLanguages;
import city.wufei.platform.CommandLine;
import city.wufei.platform.UsageError;
import city.wufei.platform.Verb;
import city.wufei.platform.backup.BackupVerb;
import city.wufei.platform.backup.RestoreVerb;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.Modulithic;

/** The one deployable: what {@code ./wufei VERB} starts. */
@Modulithic(systemName = "Wufei")
@SpringBootApplication
public class WufeiApplication {
    private static final int FAILED = 1;
    private static final int MISTYPED = 2;

    /** Every verb that Java answers; {@code ./wufei} itself answers {@code test} and {@code bench}. */
    private static List<Verb> verbs() {
        return List.of(new Run(), new ImportPlan(), new BackupVerb(), new RestoreVerb());
    }

    public static void main(String[] arguments) {
        int status = dispatch(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the verb that the first argument names. A server that was started goes on running. */
    static int dispatch(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Verb verb = verb(arguments);
            return verb.run(arguments.subList(1, arguments.size()), new Console(out, err));
        } catch (Failure failure) {
            err.println(BothLanguages.of(failure));
            if (failure.code() instanceof UsageError) {
                err.println(usage());
                return MISTYPED;
            }
            return FAILED;
        }
    }

    private static Verb verb(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw Failure.of(UsageError.VERB_MISSING);
        }
        return verbs().stream()
                .filter(verb -> verb.name().equals(arguments.get(0)))
                .findFirst()
                .orElseThrow(() -> Failure.of(UsageError.VERB_UNKNOWN, arguments.get(0)));
    }

    private static String usage() {
        try {
            return new ClassPathResource("usage.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static ConfigurableApplicationContext start(Map<String, String> properties) {
        return new SpringApplication(WufeiApplication.class).run(asArguments(properties));
    }

    /** Without listening or taking up background work, and sharing the data folder with one that does. */
    static ConfigurableApplicationContext startBeside(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("server.port", "-1");
        all.put("wufei.data-mode", "join");
        all.put("wufei.background", "false");
        return start(all);
    }

    /** Properties given this way are stronger than files and environment. */
    private static String[] asArguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private record Console(PrintStream out, PrintStream err) implements CommandLine {
        @Override
        public ConfigurableApplicationContext application(Map<String, String> properties) {
            return startBeside(properties);
        }
    }
}
