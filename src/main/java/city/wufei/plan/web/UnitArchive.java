package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.UnitRef;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Phrase;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** A file for each unit of a plan, all in one archive: what jobs that write to all units have in common. */
@Component
class UnitArchive {
    private final UnitStore units;
    private final Attachments attachments;
    private final PlanWords say;

    UnitArchive(UnitStore units, Attachments attachments, PlanWords say) {
        this.units = units;
        this.attachments = attachments;
        this.say = say;
    }

    /**
     * Unit by unit, each a step; the checkpoint is how many are done.
     *
     * @param key of the job, which its words {@code job.KEY.step}, {@code .packing} and {@code .done} go by
     * @param keep keeps the file of one unit among the job's pieces
     */
    JobOutcome make(JobRun run, PlanRow plan, String key, Consumer<UnitRef> keep) {
        List<UnitRef> all = units.choices(plan.id());
        int begun = run.checkpoint().map(Integer::parseInt).orElse(0);
        for (int i = begun; i < all.size(); i++) {
            UnitRef unit = all.get(i);
            run.step(
                    String.valueOf(i + 1),
                    i + 1,
                    all.size() + 1,
                    Phrase.of("job." + key + ".step", unit.name()),
                    () -> keep.accept(unit));
        }
        if (begun <= all.size()) {
            run.step(
                    String.valueOf(all.size() + 1),
                    all.size() + 1,
                    all.size() + 1,
                    Phrase.of("job." + key + ".packing"),
                    () -> pack(run, plan, key));
        }
        return JobOutcome.file(run, Phrase.of("job." + key + ".done", all.size()));
    }

    /** Takes away what was made so far. */
    void undo(JobRun run) {
        attachments.withdrawAll(run.pieces());
        attachments.withdrawAll(run.files());
    }

    private void pack(JobRun run, PlanRow plan, String key) {
        List<Attachment> files = attachments.list(run.pieces());
        NewFile archive = new NewFile(
                say.word("job", key) + (plan.place() == null ? "" : "-" + plan.place()) + ".zip",
                "application/zip",
                true);
        attachments.keep(null, run.files(), archive, out -> zip(run, files, out));
        attachments.withdrawAll(run.pieces());
    }

    private void zip(JobRun run, List<Attachment> files, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(StreamUtils.nonClosing(out), StandardCharsets.UTF_8)) {
            int number = 1;
            for (Attachment file : files) {
                zip.putNextEntry(new ZipEntry("%03d-%s".formatted(number, file.name())));
                try (InputStream content = attachments.open(run.pieces(), file.id())) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
                number++;
            }
        }
    }
}
