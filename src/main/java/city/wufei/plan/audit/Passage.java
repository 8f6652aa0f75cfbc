package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import java.util.List;
import java.util.stream.Stream;

/** A piece of text with its place: a paragraph, the words of a task or project, the name of a unit. */
record Passage(String text, Place place) {
    static Stream<Passage> paragraphs(PlanDocument document) {
        return document.paragraphs().map(paragraph -> new Passage(paragraph.text(), paragraph.place()));
    }

    /** Every unit that a row of a table names. */
    static Stream<Passage> units(PlanDraft draft) {
        return Stream.of(
                        draft.indicators().stream().flatMap(row -> units(row.units(), row.place())),
                        draft.tasks().stream().flatMap(row -> units(row.leads(), row.place())),
                        draft.tasks().stream().flatMap(row -> units(row.supports(), row.place())),
                        draft.projects().stream().flatMap(row -> units(row.units(), row.place())))
                .flatMap(rows -> rows);
    }

    private static Stream<Passage> units(List<String> units, Place place) {
        return units.stream().map(unit -> new Passage(unit, place));
    }

    /** The words of the tasks and the contents of the projects. */
    static Stream<Passage> rows(PlanDraft draft) {
        Stream<Passage> tasks = draft.tasks().stream().map(task -> new Passage(task.text(), task.place()));
        Stream<Passage> projects =
                draft.projects().stream().map(project -> new Passage(project.content(), project.place()));
        return Stream.concat(tasks, projects);
    }
}
