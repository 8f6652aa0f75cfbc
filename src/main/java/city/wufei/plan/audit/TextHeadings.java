package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.reading.value.Ordinals.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of the text that the task table repeats: a heading for each of its sections, measures below it.
 *
 * @param sections in the order of the table; one that the text does not have is missing
 */
record TextHeadings(List<Section> sections) {
    /** Titles at least this alike may be one heading in two wordings. */
    private static final double ALIKE = 0.6;

    private static final int MOST_SECTIONS = 100;

    /**
     * A section.
     *
     * @param name in the table
     * @param title in the text
     */
    record Section(String name, String title, Place place, List<Measure> measures) {}

    /**
     * A measure of a section.
     *
     * @param section its name in the table
     * @param body what follows the title, here and in the paragraphs below it
     */
    record Measure(String section, String title, String body, Place place) {
        Measure with(String more) {
            return new Measure(section, title, body + more, place);
        }
    }

    static TextHeadings of(List<Passage> paragraphs, List<PlannedTask> tasks) {
        List<TextLine> lines = paragraphs.stream().map(TextLine::of).toList();
        return new TextHeadings(tasks.stream()
                .map(PlannedTask::section)
                .filter(name -> !name.isBlank())
                .distinct()
                .limit(MOST_SECTIONS)
                .flatMap(name -> section(name, lines).stream())
                .toList());
    }

    List<Measure> measures() {
        return sections.stream().flatMap(section -> section.measures().stream()).toList();
    }

    Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** With its title in the very words, else in words much alike. */
    private static Optional<Section> section(String name, List<TextLine> lines) {
        Optional<TextLine> same = lines.stream()
                .filter(line -> line.style() != null && isSame(line.title(), name))
                .findFirst();
        return same.or(() -> lines.stream()
                        .filter(line ->
                                line.style() != null && Pairs.of(line.title()).like(Pairs.of(name)) >= ALIKE)
                        .findFirst())
                .map(line -> new Section(name, line.title(), line.place(), below(name, line, lines)));
    }

    static boolean isSame(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(String title) {
        return title.replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
    }

    private static List<Measure> below(String section, TextLine heading, List<TextLine> lines) {
        Style style = heading.style();
        List<Measure> measures = new ArrayList<>();
        for (TextLine line : lines.subList(lines.indexOf(heading) + 1, lines.size())) {
            if (style == null || line.ends(style)) {
                break;
            }
            if (line.style() != null) {
                measures.add(new Measure(section, line.title(), line.body(), line.place()));
            } else if (!measures.isEmpty()) {
                int last = measures.size() - 1;
                measures.set(last, measures.get(last).with(line.text()));
            }
        }
        return measures;
    }
}
