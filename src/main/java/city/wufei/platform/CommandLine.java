package city.wufei.platform;

import java.io.PrintStream;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** What a verb of the command line works with: where it prints, and the application behind it, if it needs it. */
public interface CommandLine {
    PrintStream out();

    PrintStream err();

    /**
     * Starts the application without listening for requests, beside one that may be running on the same data folder. Close it
     * when done.
     *
     * @param properties more of the configuration, stronger than files and environment
     */
    ConfigurableApplicationContext application(Map<String, String> properties);
}
