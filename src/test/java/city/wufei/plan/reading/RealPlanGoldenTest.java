package city.wufei.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Reading;
import city.wufei.plan.RealPlan;
import city.wufei.plan.Statement;
import city.wufei.plan.YearSpan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every row and number of the published plan against a list that was checked by hand. The lists hold numbers and names,
 * and of a fact only the end of its name: the plan's sentences are not part of the repository.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealPlanGoldenTest {
    private static final int NAME_END = 6;

    private PlanDraft draft;

    @BeforeAll
    void read() {
        draft = PlanReader.read(DocumentReader.read("kaizhou-plan.txt", RealPlan.file()));
    }

    @Test
    void readsEveryIndicator() throws IOException {
        assertMatches("indicators", draft.indicators().stream().map(RealPlanGoldenTest::line));
    }

    @Test
    void readsEveryTask() throws IOException {
        assertMatches("tasks", draft.tasks().stream().map(RealPlanGoldenTest::line));
    }

    @Test
    void readsEveryProject() throws IOException {
        assertMatches("projects", draft.projects().stream().map(RealPlanGoldenTest::line));
    }

    @Test
    void readsEveryFact() throws IOException {
        assertMatches("facts", draft.facts().stream().map(RealPlanGoldenTest::line));
    }

    @Test
    void readsEveryCommitment() throws IOException {
        assertMatches("commitments", draft.commitments().stream().map(RealPlanGoldenTest::line));
    }

    private static void assertMatches(String name, Stream<String> lines) throws IOException {
        String resource = "/plan/kaizhou-" + name + ".tsv";
        try (InputStream in = RealPlanGoldenTest.class.getResourceAsStream(resource)) {
            String golden = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines.collect(Collectors.joining("\n", "", "\n"))).isEqualTo(golden);
        }
    }

    private static String line(PlannedIndicator indicator) {
        return join(
                indicator.number(),
                indicator.kind(),
                indicator.name(),
                value(indicator.baseline()),
                value(indicator.target()),
                list(indicator.units()),
                indicator.place());
    }

    private static String line(PlannedTask task) {
        return join(task.number(), list(task.leads()), list(task.supports()), task.deadline(), task.place());
    }

    private static String line(PlannedProject project) {
        YearSpan years = Objects.requireNonNull(project.years());
        return join(
                project.number(),
                project.sector(),
                project.name(),
                years.from() + "-" + years.to(),
                project.investment(),
                project.investmentSharedWith(),
                list(project.units()),
                project.place());
    }

    private static String line(Fact fact) {
        return join(
                fact.place(),
                fact.kind(),
                end(fact.name()),
                fact.partOf() == null ? "" : "< " + end(fact.partOf()),
                fact.year(),
                (fact.about() ? "~" : "") + fact.value(),
                fact.unit());
    }

    private static String line(Commitment commitment) {
        return join(
                commitment.place(),
                end(commitment.name()),
                one(commitment.target()),
                commitment.year(),
                commitment.indicator());
    }

    private static String end(String name) {
        return name.substring(Math.max(0, name.length() - NAME_END));
    }

    private static String value(Statement statement) {
        return statement.readings().stream().map(RealPlanGoldenTest::one).collect(Collectors.joining(" + "));
    }

    private static String one(Reading reading) {
        if (reading.value() == null) {
            return reading.kind().name();
        }
        String area = reading.area() == null ? "" : reading.area() + " ";
        return area + Objects.requireNonNull(reading.bound()).sign() + reading.value() + reading.unit();
    }

    private static String list(List<String> names) {
        return String.join("、", names);
    }

    private static String join(@Nullable Object... fields) {
        return Arrays.stream(fields)
                .map(field -> field == null ? "" : field.toString())
                .collect(Collectors.joining("\t"));
    }
}
