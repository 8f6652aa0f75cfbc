package city.wufei.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.RealPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.reading.PlanReader;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanRewriterTest {
    @Test
    void writesEveryFormatAndTheSameForTheSameSeed() {
        PlanDocument document = DocumentReader.read("kaizhou-plan.txt", RealPlan.file());
        PlanText plan = new PlanText(
                document.paragraphs().map(Paragraph::text).limit(20).toList(), PlanReader.read(document));

        assertThat(LongStream.rangeClosed(1, 40).mapToObj(PlanRewriter::formatOf))
                .contains(Style.Format.values());
        for (long seed = 1; seed <= 20; seed++) {
            Rewrite rewrite = PlanRewriter.rewrite(plan, seed);
            assertThat(PlanRewriter.rewrite(plan, seed).bytes())
                    .as("seed " + seed)
                    .isEqualTo(rewrite.bytes());
            PlanDocument read = DocumentReader.read(rewrite.fileName(), rewrite.bytes());
            assertThat(read.tables().count()).as("seed " + seed).isBetween(3L, 6L);
            assertThat(read.paragraphs().map(Paragraph::text))
                    .as("seed " + seed)
                    .startsWith(plan.body().get(0));
        }
    }
}
