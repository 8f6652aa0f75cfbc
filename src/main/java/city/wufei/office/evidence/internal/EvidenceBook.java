package city.wufei.office.evidence.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.office.evidence.EvidenceError;
import city.wufei.office.evidence.EvidenceRules;
import city.wufei.office.evidence.Requirement;
import city.wufei.office.evidence.Requirement.Owing;
import city.wufei.office.evidence.internal.RequirementSql.RequirementRow;
import city.wufei.office.projects.Milestone;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.plan.Indicator;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Task;
import city.wufei.platform.Action;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.Attachments;
import city.wufei.registry.Holder;
import city.wufei.registry.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which proof is needed of the tasks, indicators and milestones of a plan, and what of it there is. */
@Component
public class EvidenceBook {
    /** The owner type of proof. */
    public static final String OWNER = "evidence";

    private final Plans plans;
    private final ProjectBook projects;
    private final EvidenceRules rules;
    private final RequirementSql sql;

    /** Fetched when it is asked: attachments ask their gate, which stands on this. */
    private final ObjectProvider<Attachments> attachments;

    private final Places places;
    private final Clock clock;

    EvidenceBook(
            Plans plans,
            ProjectBook projects,
            EvidenceRules rules,
            RequirementSql sql,
            ObjectProvider<Attachments> attachments,
            Places places,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.rules = rules;
        this.sql = sql;
        this.attachments = attachments;
        this.places = places;
        this.clock = clock;
    }

    /** What a requirement is about. */
    private record Subject(
            Requirement.Type type,
            long id,
            int number,
            String words,
            List<PlanUnit> units,
            @Nullable LocalDate due) {}

    /** Of a whole plan, by type and number; what a requirement was about and is no more there is not among them. */
    public List<Requirement> list(Plan plan, LocalDate day) {
        List<RequirementRow> rows = sql.list(plan.id());
        Map<Long, List<Attachment>> given = attachments
                .getObject()
                .list(OWNER, rows.stream().map(RequirementRow::id).toList());
        Map<String, Subject> subjects = new HashMap<>();
        subjects(plan, day).forEach(subject -> subjects.put(subject.type() + "/" + subject.id(), subject));
        Map<Long, List<Owing>> owing = new HashMap<>();
        return rows.stream()
                .map(row -> requirement(
                        row,
                        subjects.get(row.type() + "/" + row.subject()),
                        given.getOrDefault(row.id(), List.of()),
                        owing,
                        day))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Requirement::type)
                        .thenComparingInt(Requirement::number)
                        .thenComparingLong(Requirement::id))
                .toList();
    }

    private @Nullable Requirement requirement(
            RequirementRow row,
            @Nullable Subject subject,
            List<Attachment> given,
            Map<Long, List<Owing>> owing,
            LocalDate day) {
        if (subject == null) {
            return null;
        }
        return new Requirement(
                row.id(),
                row.type(),
                row.subject(),
                subject.number(),
                subject.words(),
                row.code(),
                row.name(),
                row.kind(),
                subject.units().stream()
                        .flatMap(unit -> owing.computeIfAbsent(unit.id(), id -> owing(unit, day)).stream())
                        .distinct()
                        .toList(),
                subject.due(),
                (int) given.stream().filter(file -> fits(row.kind(), file)).count(),
                row.waived());
    }

    /** A scan is a document, too. */
    private static boolean fits(Requirement.Kind kind, Attachment file) {
        return kind == Requirement.Kind.DOCUMENT || file.isPicture();
    }

    /** A group owes as a group: forty names in a cell help nobody. */
    private List<Owing> owing(PlanUnit unit, LocalDate day) {
        if (unit.group()) {
            return List.of(new Owing(null, unit.name()));
        }
        return plans.bodies(unit, day).stream()
                .findFirst()
                .map(body -> List.of(new Owing(body.id(), body.name())))
                .orElse(List.of(new Owing(null, unit.name())));
    }

    private Stream<Subject> subjects(Plan plan, LocalDate day) {
        LocalDate end = LocalDate.of(plan.period().to(), 12, 31);
        Stream<Subject> tasks = plans.tasks().list(plan.id()).stream()
                .map(task -> new Subject(
                        Requirement.Type.TASK, task.id(), task.number(), task.label(), task.leads(), task.deadline()));
        Stream<Subject> indicators = plans.indicators().list(plan.id()).stream()
                .map(one ->
                        new Subject(Requirement.Type.INDICATOR, one.id(), one.number(), one.name(), one.units(), end));
        Stream<Subject> milestones = projects.list(plan, day).stream()
                .flatMap(work -> work.milestones().stream().map(milestone -> subject(work, milestone)));
        return Stream.of(tasks, indicators, milestones).flatMap(one -> one);
    }

    private static Subject subject(ProjectWork work, Milestone milestone) {
        LocalDate due = milestone.actualOn() == null ? milestone.counts() : milestone.actualOn();
        return new Subject(
                Requirement.Type.MILESTONE,
                milestone.id(),
                work.project().number(),
                work.project().name() + "：" + milestone.name(),
                work.project().units(),
                due);
    }

    /** {@link EvidenceError#REQUIREMENT_NOT_FOUND} also when what it was about is no more there. */
    public Requirement get(long id, LocalDate day) {
        return sql.find(id)
                .flatMap(row -> plans.find(row.plan()))
                .flatMap(plan ->
                        list(plan, day).stream().filter(one -> one.id() == id).findFirst())
                .orElseThrow(() -> Failure.of(EvidenceError.REQUIREMENT_NOT_FOUND));
    }

    /** The plan that a requirement is of. */
    public long planOf(long id) {
        return sql.find(id)
                .map(RequirementRow::plan)
                .orElseThrow(() -> Failure.of(EvidenceError.REQUIREMENT_NOT_FOUND));
    }

    public boolean exists(long id) {
        return sql.find(id).isPresent();
    }

    /** Whether the person belongs to one of those who can give it: for a task also those who support. */
    public boolean mayGive(CurrentPerson person, long id) {
        if (!person.may(Action.REPORT_WORK)) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        return person.may(Action.REPORT_WORK, Whereabouts.NOWHERE)
                || sql.find(id).stream()
                        .flatMap(row -> units(row).stream())
                        .flatMap(unit -> plans.bodies(unit, today).stream())
                        .anyMatch(body ->
                                person.may(Action.REPORT_WORK, places.of(Holder.Type.ORGANISATION, body.id(), today)));
    }

    private List<PlanUnit> units(RequirementRow row) {
        return switch (row.type()) {
            case TASK -> plans.tasks().find(row.subject()).map(Task::units).orElse(List.of());
            case INDICATOR ->
                plans.indicators().find(row.subject()).map(Indicator::units).orElse(List.of());
            case MILESTONE -> projects.projectOf(row.subject()).units();
        };
    }

    /** Asks for what the rules say wherever it is not asked for yet; answers how much was new. */
    @Transactional
    public int seed(Plan plan, CurrentPerson by) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> texts = new HashMap<>();
        plans.tasks().list(plan.id()).forEach(task -> texts.put(task.id(), task.label() + " " + task.measure()));
        int[] added = {0};
        subjects(plan, today).forEach(subject -> {
            String text = subject.type() == Requirement.Type.TASK
                    ? texts.getOrDefault(subject.id(), subject.words())
                    : subject.type() == Requirement.Type.MILESTONE
                            ? subject.words().substring(subject.words().lastIndexOf('：') + 1)
                            : subject.words();
            for (EvidenceRules.Seed seed : rules.of(subject.type(), text)) {
                boolean fresh = sql.add(
                        plan.id(),
                        subject.type(),
                        subject.id(),
                        seed.code(),
                        seed.name(),
                        seed.kind(),
                        by.signature(),
                        clock.instant());
                added[0] += fresh ? 1 : 0;
            }
        });
        return added[0];
    }

    /** Asks for something of its own kind. */
    @Transactional
    public void add(
            Plan plan,
            Requirement.Type type,
            int number,
            String name,
            Requirement.@Nullable Kind kind,
            CurrentPerson by) {
        Long subject = switch (type) {
            case TASK -> plans.tasks().find(plan.id(), number).map(Task::id).orElse(null);
            case INDICATOR ->
                plans.indicators().find(plan.id(), number).map(Indicator::id).orElse(null);
            case MILESTONE -> null;
        };
        if (subject == null || name.isBlank() || kind == null) {
            throw Failure.of(EvidenceError.REQUIREMENT_INCOMPLETE);
        }
        String code = "OWN-" + clock.instant().toEpochMilli();
        sql.add(plan.id(), type, subject, code, name.strip(), kind, by.signature(), clock.instant());
    }

    /** Says why it is not needed; blank makes it needed again where it was waived. */
    @Transactional
    public void waive(long id, String why, boolean again, CurrentPerson by) {
        planOf(id);
        if (!again && why.isBlank()) {
            throw Failure.of(EvidenceError.WAIVER_WITHOUT_REASON);
        }
        sql.waive(id, again ? null : why.strip(), by.signature(), clock.instant());
    }
}
