package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Place;
import city.wufei.plan.RealPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.reading.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published plan: what is found is the committed list, each line of which says why it is right. */
class RealPlanFindingsTest {
    private static final String LIST = "/plans/kaizhou-findings.csv";

    private record Line(String code, String places, String printed, String expected) {
        static Line of(Finding finding) {
            String places = finding.places().stream().map(Place::toString).collect(Collectors.joining(" "));
            return new Line(finding.code().name(), places, finding.printed(), finding.expected());
        }
    }

    @Test
    void findsExactlyTheCommittedList() throws IOException {
        assertThat(audit().stream().map(Line::of))
                .containsExactlyInAnyOrderElementsOf(
                        lines().stream().map(RealPlanFindingsTest::line).toList());
    }

    @Test
    void givesAReasonForEachLine() throws IOException {
        assertThat(lines()).allSatisfy(line -> assertThat(fields(line)[4]).hasSizeGreaterThan(20));
    }

    @Test
    void quotesOnlyWhatTheDocumentSays() {
        PlanDocument document = document();
        String all = document.paragraphs().map(paragraph -> paragraph.text()).collect(Collectors.joining("\n"))
                + document.tables()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.text())
                        .collect(Collectors.joining("\n"));
        assertThat(audit())
                .allSatisfy(finding -> assertThat(finding.quotes())
                        .allSatisfy(quote -> assertThat(all).contains(quote)));
    }

    private static List<Finding> audit() {
        PlanDocument document = document();
        return new PlanAudit().audit(document, PlanReader.read(document));
    }

    private static PlanDocument document() {
        return DocumentReader.read("kaizhou-plan.txt", RealPlan.file());
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(RealPlanFindingsTest.class.getResourceAsStream(LIST))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static Line line(String line) {
        String[] fields = fields(line);
        return new Line(fields[0], fields[1], fields[2], fields[3]);
    }

    private static String[] fields(String line) {
        return line.split(",", 5);
    }
}
