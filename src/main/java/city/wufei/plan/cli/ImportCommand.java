package city.wufei.plan.cli;

import city.wufei.kernel.Failure;
import city.wufei.plan.PlanError;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.pack.PackDrafting;
import city.wufei.plan.pack.PackWriter;
import city.wufei.platform.CommandLine;
import city.wufei.platform.Words;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the verb: read, perhaps write a pack, perhaps keep a draft, print. */
public final class ImportCommand {
    private final ImportOptions options;

    private ImportCommand(ImportOptions options) {
        this.options = options;
    }

    /**
     * Understands the arguments.
     *
     * @throws Failure with a {@link city.wufei.platform.UsageError}
     */
    public static ImportCommand of(List<String> arguments) {
        return new ImportCommand(ImportOptions.of(arguments));
    }

    /**
     * Does it.
     *
     * @throws Failure when the file is no plan, the pack cannot be written, or the draft cannot be kept
     */
    public void run(CommandLine line) {
        Path file = options.file();
        String name = String.valueOf(file.getFileName());
        byte[] bytes = DocumentReader.bytes(name, file);
        Understood understood = Understood.of(name, bytes);
        if (understood.isNoPlan()) {
            throw Failure.of(PlanError.PLAN_WITHOUT_TABLES, name);
        }
        Outcome outcome = new Outcome(
                options.pack() == null ? null : writtenPack(understood, options.pack()),
                options.save() ? Keeping.in(options.data(), line).keep(name, bytes) : null);
        print(understood, outcome, line);
    }

    private static Outcome.@Nullable Pack writtenPack(Understood understood, Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString();
        return new Outcome.Pack(folder.toString(), PackWriter.write(PackDrafting.of(name, understood.draft()), folder));
    }

    private void print(Understood understood, Outcome outcome, CommandLine line) {
        Wording wording = new Wording(Words.ofBundles(), options.language());
        if (options.json()) {
            byte[] json = ImportJson.of(understood, outcome, wording).bytes();
            line.out().write(json, 0, json.length);
        } else {
            line.out().print(ImportReport.of(understood, outcome, wording));
        }
        line.out().flush();
    }
}
