package city.wufei.platform;

import city.wufei.kernel.Failure;
import java.util.List;

/** One thing that {@code ./wufei VERB …} does. A module offers its own; {@code WufeiApplication} lists them all. */
public interface Verb {
    /** As it is typed. */
    String name();

    /**
     * Does it.
     *
     * @return the exit status, 0 when all is well
     * @throws Failure to be told to the user; with a {@link UsageError} the usage follows and the exit status is 2,
     *     else it is 1
     */
    int run(List<String> arguments, CommandLine line);
}
