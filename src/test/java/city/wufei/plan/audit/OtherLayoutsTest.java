package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.RealPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.layout.PlanRewriter;
import city.wufei.plan.layout.PlanText;
import city.wufei.plan.layout.Rewrite;
import city.wufei.plan.reading.PlanReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published plan in other layouts and formats says the same, so the same is found, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherLayoutsTest {
    private PlanDocument document = new PlanDocument("", PlanDocument.Format.TEXT, "", List.of());

    @BeforeAll
    void readPlan() {
        document = DocumentReader.read("kaizhou-plan.txt", RealPlan.file());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 7, 10, 15, 24, 33, 39})
    void findsTheSameInAnotherLayout(long seed) {
        List<String> body = document.paragraphs().map(Paragraph::text).toList();
        Rewrite rewrite = PlanRewriter.rewrite(new PlanText(body, PlanReader.read(document)), seed);
        assertThat(codes(DocumentReader.read(rewrite.fileName(), rewrite.bytes())))
                .containsExactlyInAnyOrderElementsOf(codes(document));
    }

    private static List<FindingCode> codes(PlanDocument document) {
        return new PlanAudit()
                .audit(document, PlanReader.read(document)).stream()
                        .map(Finding::code)
                        .toList();
    }
}
