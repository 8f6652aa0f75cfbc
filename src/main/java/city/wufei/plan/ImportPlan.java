package city.wufei.plan;

import city.wufei.kernel.Failure;
import city.wufei.plan.cli.ImportCommand;
import city.wufei.platform.CommandLine;
import city.wufei.platform.Verb;
import java.util.List;

/** {@code ./wufei import FILE}: what a plan document says, and where it contradicts itself. */
public final class ImportPlan implements Verb {
    @Override
    public String name() {
        return "import";
    }

    /**
     * Prints what was understood; with {@code --save} keeps it as a draft, with {@code --pack} writes it as a pack.
     *
     * @throws Failure when the file cannot be read as a plan, saying why
     */
    @Override
    public int run(List<String> arguments, CommandLine line) {
        ImportCommand.of(arguments).run(line);
        return 0;
    }
}
