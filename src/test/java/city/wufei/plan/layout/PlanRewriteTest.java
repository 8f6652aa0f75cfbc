package city.wufei.plan.layout;

import city.wufei.plan.RealPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.reading.PlanReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a plan looks like, it is the same plan. */
class PlanRewriteTest {
    /** More than these are tried with {@code -Dwufei.layouts=5000}. */
    private static final long SEEDS = Long.getLong("wufei.layouts", 200);

    private static final Path FAILED = Path.of("target", "layouts");

    @TestFactory
    Stream<DynamicTest> readsAnInventedPlanInEveryLayout() {
        Path file = Path.of("src/test/resources/plans/qingshi/qingshi-plan.html");
        return inEveryLayout(plan(DocumentReader.read("qingshi-plan.html", file), "附表1"));
    }

    @TestFactory
    Stream<DynamicTest> readsTheRealPlanInEveryLayout() {
        return inEveryLayout(plan(DocumentReader.read("kaizhou-plan.txt", RealPlan.file()), "附件1"));
    }

    private static PlanText plan(PlanDocument document, String firstAnnex) {
        List<String> body = document.paragraphs()
                .map(Paragraph::text)
                .takeWhile(text -> !text.equals(firstAnnex))
                .toList();
        return new PlanText(body, PlanReader.read(document));
    }

    private static Stream<DynamicTest> inEveryLayout(PlanText plan) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> readsBack(plan, seed)));
    }

    private static void readsBack(PlanText plan, long seed) {
        Rewrite rewrite = PlanRewriter.rewrite(plan, seed);
        try {
            PlanDraft read = PlanReader.read(DocumentReader.read(rewrite.fileName(), rewrite.bytes()));
            Comparison.assertSamePlan(read, plan.draft(), rewrite.added());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": see " + written(rewrite, seed), e);
        }
    }

    private static Path written(Rewrite rewrite, long seed) {
        try {
            return rewrite.writeTo(FAILED.resolve("seed-" + seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
