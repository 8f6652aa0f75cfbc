package city.wufei.office.meeting.web;

import city.wufei.office.meeting.AgendaItem;
import city.wufei.office.meeting.Decision;
import city.wufei.office.meeting.Meeting;
import city.wufei.platform.Words;
import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.OfficialDocument.Block;
import java.util.ArrayList;
import java.util.List;

/** The minutes of a meeting as a document: when and who, what it was about, what was said, what was decided. */
final class Minutes {
    private static final List<Integer> AGENDA_WIDTHS = List.of(8, 42, 20, 30);
    private static final List<Integer> DECISION_WIDTHS = List.of(8, 50, 24, 18);

    private Minutes() {}

    static OfficialDocument of(Meeting meeting, List<AgendaItem> agenda, List<Decision> decisions, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.of("meeting.minutes.when", meeting.heldOn(), meeting.place())));
        if (!meeting.chair().isBlank()) {
            blocks.add(new Block.Paragraph(words.of("meeting.minutes.chair", meeting.chair())));
        }
        if (!meeting.attendants().isBlank()) {
            blocks.add(new Block.Paragraph(words.of("meeting.minutes.who", meeting.attendants())));
        }
        if (!agenda.isEmpty()) {
            blocks.add(new Block.Heading(words.of("meeting.agenda")));
            blocks.add(agenda(agenda, words));
        }
        blocks.add(new Block.Heading(words.of("meeting.minutes")));
        meeting.minutes()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block.Paragraph(line.strip())));
        if (!decisions.isEmpty()) {
            blocks.add(new Block.Heading(words.of("meeting.decisions")));
            blocks.add(decisions(decisions, words));
        }
        return new OfficialDocument(words.of("meeting.minutes.title", meeting.title()), blocks, List.of());
    }

    private static Block agenda(List<AgendaItem> agenda, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (AgendaItem item : agenda) {
            String unit = item.unitName();
            rows.add(List.of(String.valueOf(rows.size() + 1), item.title(), unit == null ? "" : unit, item.note()));
        }
        return new Block.Table(
                List.of(
                        words.of("meeting.number"),
                        words.of("meeting.agenda.item"),
                        words.of("supervision.unit"),
                        words.of("meeting.agenda.why")),
                AGENDA_WIDTHS,
                rows);
    }

    private static Block decisions(List<Decision> decisions, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (Decision one : decisions) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.words(),
                    one.unitName(),
                    one.dueOn().toString()));
        }
        return new Block.Table(
                List.of(
                        words.of("meeting.number"),
                        words.of("meeting.decision"),
                        words.of("supervision.unit"),
                        words.of("supervision.due")),
                DECISION_WIDTHS,
                rows);
    }
}
