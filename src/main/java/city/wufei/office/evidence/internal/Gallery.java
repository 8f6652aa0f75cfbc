package city.wufei.office.evidence.internal;

import city.wufei.office.evidence.Requirement;
import city.wufei.office.evidence.Requirement.Owing;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.office.work.Part;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.Work;
import city.wufei.plan.Plan;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.Attachments;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every file that the work on a plan has brought: proof, what came with reports, photos of projects. */
@Component
public class Gallery {
    private final EvidenceBook evidence;
    private final ProjectBook projects;
    private final Work work;
    private final Attachments attachments;

    Gallery(EvidenceBook evidence, ProjectBook projects, Work work, Attachments attachments) {
        this.evidence = evidence;
        this.projects = projects;
        this.work = work;
        this.attachments = attachments;
    }

    /** Where a file comes from. In words under {@code gallery.source.NAME}. */
    public enum Source {
        REPORT,
        PROJECT,
        EVIDENCE
    }

    /**
     * A file with what it is about.
     *
     * @param page where that is shown
     */
    public record Item(Attachment file, Source source, String about, List<String> who, String page) {}

    /** The newest first. */
    public List<Item> of(Plan plan, LocalDate day) {
        List<Item> items = new ArrayList<>();
        Map<Long, Requirement> required =
                evidence.list(plan, day).stream().collect(Collectors.toMap(Requirement::id, one -> one));
        each(EvidenceBook.OWNER, required.keySet(), (id, file) -> {
            Requirement one = Objects.requireNonNull(required.get(id));
            items.add(new Item(
                    file,
                    Source.EVIDENCE,
                    one.subject() + " · " + one.name(),
                    one.owed().stream().map(Owing::name).toList(),
                    "/work/evidence/" + id));
        });
        Map<Long, ProjectWork> works = projects.list(plan, day).stream()
                .collect(Collectors.toMap(one -> one.project().id(), one -> one));
        each("work-project", works.keySet(), (id, file) -> {
            ProjectWork one = Objects.requireNonNull(works.get(id));
            items.add(new Item(
                    file,
                    Source.PROJECT,
                    one.project().name(),
                    one.bodies().stream().map(Organisation::name).toList(),
                    "/work/projects/" + one.project().number()));
        });
        reports(plan, day, items);
        items.sort(Comparator.comparing((Item item) -> item.file().addedAt()).reversed());
        return items;
    }

    private void reports(Plan plan, LocalDate day, List<Item> items) {
        Map<Long, ProgressEntry> entries =
                work.entries(plan).stream().collect(Collectors.toMap(ProgressEntry::id, one -> one));
        Map<Long, Part> parts = work.tasks(plan, day).stream()
                .flatMap(task -> task.parts().stream())
                .filter(part -> part.id() != null)
                .collect(Collectors.toMap(part -> Objects.requireNonNull(part.id()), part -> part));
        each("work-progress", entries.keySet(), (id, file) -> {
            Part part = parts.get(Objects.requireNonNull(entries.get(id)).part());
            if (part != null) {
                items.add(new Item(
                        file,
                        Source.REPORT,
                        part.task().number() + " " + part.task().label(),
                        List.of(part.name()),
                        "/work/tasks/" + part.task().number()));
            }
        });
    }

    private void each(String owner, Collection<Long> ids, BiConsumer<Long, Attachment> file) {
        attachments.list(owner, ids).forEach((id, files) -> files.forEach(one -> file.accept(id, one)));
    }
}
