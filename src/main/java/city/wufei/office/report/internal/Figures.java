package city.wufei.office.report.internal;

import city.wufei.kernel.Period;
import city.wufei.office.report.ReportWords;
import city.wufei.office.report.Section;
import city.wufei.office.work.Part;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.WorkState;
import city.wufei.office.work.web.WorkWords;
import city.wufei.plan.Plan;
import city.wufei.platform.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes together what a report says, as of its last day: tasks here, the rest by {@link OtherFigures}. */
@Component
class Figures {
    private static final int PROBLEMS = 5;

    private final Work work;
    private final WorkWords say;
    private final OtherFigures others;
    private final Words words;

    Figures(Work work, WorkWords say, OtherFigures others, Words words) {
        this.work = work;
        this.say = say;
        this.others = others;
        this.words = words;
    }

    /** The tables, and the words that are proposed. */
    record Taken(ReportWords words, List<Section> sections) {
        Taken {
            sections = List.copyOf(sections);
        }
    }

    Taken take(Plan plan, Period period, LocalDate cutoff) {
        List<TaskWork> tasks = work.tasks(plan, cutoff);
        Map<WorkState, Integer> counts =
                counts(tasks.stream().map(TaskWork::state).toList());
        String when = words.of("progressReport.when", words.of(period), cutoff.toString());
        List<Section> sections = new ArrayList<>();
        sections.add(states(counts, tasks.size(), when));
        sections.add(units(tasks, when));
        sections.add(late(tasks, when));
        sections.addAll(others.take(plan, period, cutoff, when));
        return new Taken(proposed(plan, period, cutoff, tasks, counts), sections);
    }

    private ReportWords proposed(
            Plan plan, Period period, LocalDate cutoff, List<TaskWork> tasks, Map<WorkState, Integer> counts) {
        String summary = words.of(
                "progressReport.summary.text",
                cutoff.toString(),
                tasks.size(),
                count(counts, WorkState.DONE) + count(counts, WorkState.VERIFIED),
                count(counts, WorkState.ON_COURSE),
                count(counts, WorkState.NOT_STARTED),
                count(counts, WorkState.BEHIND),
                count(counts, WorkState.LATE));
        String problems = tasks.stream()
                .filter(task -> task.state() == WorkState.LATE || task.state() == WorkState.BEHIND)
                .map(task -> obstacle(task))
                .filter(line -> !line.isEmpty())
                .limit(PROBLEMS)
                .collect(Collectors.joining("\n"));
        String place = plan.place() == null ? "" : plan.place();
        return new ReportWords(
                words.of("progressReport.title." + period.kind(), place, words.of(period)), summary, problems, "");
    }

    private String obstacle(TaskWork task) {
        ProgressEntry latest = task.worst().latest();
        return latest == null || latest.obstacles() == null
                ? ""
                : words.of(
                        "progressReport.obstacle",
                        task.task().number(),
                        task.task().label(),
                        task.worst().name(),
                        latest.obstacles());
    }

    private Section states(Map<WorkState, Integer> counts, int all, String when) {
        return section(
                Section.STATES,
                when,
                List.of("state", "tasks", "share"),
                List.of(40, 30, 30),
                Arrays.stream(WorkState.values())
                        .map(state -> List.of(
                                say.state(state),
                                String.valueOf(count(counts, state)),
                                Numbers.share(count(counts, state), all)))
                        .toList());
    }

    /** What each unit leads. */
    private Section units(List<TaskWork> tasks, String when) {
        Map<String, List<WorkState>> byUnit = new TreeMap<>();
        tasks.stream()
                .flatMap(task -> task.leads().stream())
                .forEach(part -> byUnit.computeIfAbsent(part.unit().name(), name -> new ArrayList<>())
                        .add(part.standing().state()));
        List<String> heads = new ArrayList<>(List.of(words.of("progressReport.head.unit")));
        heads.add(words.of("progressReport.head.shares"));
        List<Integer> widths = new ArrayList<>(List.of(28, 12));
        for (WorkState state : WorkState.values()) {
            heads.add(say.state(state));
            widths.add(10);
        }
        return new Section(
                "units",
                words.of("progressReport.section.units") + when,
                heads,
                widths,
                byUnit.entrySet().stream()
                        .map(unit -> line(unit.getKey(), unit.getValue()))
                        .toList());
    }

    private static List<String> line(String unit, List<WorkState> states) {
        Map<WorkState, Integer> counts = counts(states);
        List<String> line = new ArrayList<>(List.of(unit, String.valueOf(states.size())));
        for (WorkState state : WorkState.values()) {
            line.add(String.valueOf(count(counts, state)));
        }
        return line;
    }

    private Section late(List<TaskWork> tasks, String when) {
        return section(
                "late",
                when,
                List.of("number", "task", "unit", "due", "reason"),
                List.of(8, 28, 18, 16, 30),
                tasks.stream()
                        .flatMap(task -> task.leads().stream())
                        .filter(part -> part.standing().state() == WorkState.LATE)
                        .map(this::late)
                        .toList());
    }

    private List<String> late(Part part) {
        ProgressEntry latest = part.latest();
        String reason = say.why(part.standing());
        return List.of(
                String.valueOf(part.task().number()),
                part.task().label(),
                part.name(),
                part.due().toString(),
                latest == null || latest.obstacles() == null ? reason : reason + " " + latest.obstacles());
    }

    private Section section(
            String key, String when, List<String> heads, List<Integer> widths, List<List<String>> rows) {
        return new Section(
                key,
                words.of("progressReport.section." + key) + when,
                heads.stream()
                        .map(head -> words.of("progressReport.head." + head))
                        .toList(),
                widths,
                rows);
    }

    private static Map<WorkState, Integer> counts(List<WorkState> states) {
        Map<WorkState, Integer> counts = new EnumMap<>(WorkState.class);
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }

    private static int count(Map<WorkState, Integer> counts, WorkState state) {
        return counts.getOrDefault(state, 0);
    }
}
