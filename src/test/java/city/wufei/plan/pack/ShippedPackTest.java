package city.wufei.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Place;
import city.wufei.plan.RealPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.pack.PlanPack.Division;
import city.wufei.plan.pack.PlanPack.Task;
import city.wufei.plan.reading.PlanReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pack that comes with the program: whole in itself, and the same plan as the published document. */
class ShippedPackTest {
    private static final Path FOLDER = Path.of("plans/kaizhou-2025");
    /** From here on a run of characters is taken for the plan's own prose, not for a name. */
    private static final int PROSE = 20;

    private static final PlanPack PACK = PackReader.shipped("kaizhou-2025");

    @Test
    void isWrittenAsTheWriterWrites() throws IOException {
        Map<String, byte[]> written = PackWriter.files(PACK);
        assertThat(filesIn(FOLDER)).isEqualTo(written.keySet());
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void holdsNoOfficialTexts() {
        assertThat(FOLDER.resolve("texts.csv")).doesNotExist();
        assertThat(FOLDER.resolve("unread.csv")).doesNotExist();
    }

    @Test
    void callsEachTaskByShortNameOfItsOwn() {
        assertThat(PACK.tasks()).hasSize(107).extracting(Task::title).doesNotHaveDuplicates();
        assertThat(PACK.tasks())
                .extracting(Task::title)
                .allSatisfy(title -> assertThat(title.length()).as(title).isBetween(5, 18));
    }

    @Test
    void saysOfEachIndicatorWhichWayIsBetter() {
        assertThat(PACK.directions()).hasSize(38);
    }

    @Test
    void keysEachFact() {
        assertThat(PACK.facts())
                .extracting(PlanPack.KeyedFact::key)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).matches("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+"));
    }

    @Test
    void hasTheOfficialCodesOfAllTownships() throws IOException {
        List<String> official = Files.readAllLines(RealPlan.shared("data/townships.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(" ", cells[0], cells[2], cells[3], cells[4]))
                .toList();

        assertThat(PACK.regions().stream().map(ShippedPackTest::township))
                .containsExactlyInAnyOrderElementsOf(official);
    }

    private static String township(Division division) {
        String kind = switch (division.planned().kind()) {
            case SUBDISTRICT -> "街道";
            case TOWN -> "镇";
            case TOWNSHIP -> "乡";
        };
        return String.join(
                " ",
                String.valueOf(division.code()),
                division.planned().name(),
                kind,
                String.valueOf(division.villages()));
    }

    /** Against the document itself, read as any other document is. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class BesideTheDocument {
        private PlanDocument document;
        private PlanDraft read;
        private final PlanDraft packed = PACK.draft();

        @BeforeAll
        void read() {
            document = DocumentReader.read("kaizhou-plan.txt", RealPlan.file());
            read = PlanReader.read(document);
        }

        @Test
        void isTheSamePlan() {
            assertThat(packed.head()).isEqualTo(read.head());
        }

        @Test
        void hasTheSameIndicators() {
            assertThat(packed.indicators().stream().map(ShippedPackTest::withoutMeasuringUnit))
                    .containsExactlyElementsOf(read.indicators().stream()
                            .map(ShippedPackTest::withoutMeasuringUnit)
                            .toList());
        }

        @Test
        void readsTheSameTargets() {
            assertThat(packed.indicators())
                    .extracting(one -> one.target().readings())
                    .containsExactlyElementsOf(read.indicators().stream()
                            .map(one -> one.target().readings())
                            .toList());
        }

        @Test
        void hasTheSameTasksButForTheirTexts() {
            assertThat(packed.tasks())
                    .containsExactlyElementsOf(read.tasks().stream()
                            .map(ShippedPackTest::withoutText)
                            .toList());
        }

        @Test
        void hasTheSameProjectsButForTheirContents() {
            assertThat(packed.projects())
                    .containsExactlyElementsOf(read.projects().stream()
                            .map(ShippedPackTest::withoutContent)
                            .toList());
        }

        @Test
        void hasTheSameRegions() {
            assertThat(packed.regions()).containsExactlyInAnyOrderElementsOf(read.regions());
        }

        @Test
        void makesTheSameCommitments() {
            assertThat(packed.commitments())
                    .containsExactlyElementsOf(read.commitments().stream()
                            .map(ShippedPackTest::withoutQuote)
                            .toList());
        }

        @Test
        void knowsEveryUnitOfTheDocument() {
            Set<String> known = packed.units().stream()
                    .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream()))
                    .collect(Collectors.toSet());
            assertThat(read.units())
                    .allSatisfy(unit -> assertThat(known).contains(unit.name()).containsAll(unit.aliases()));
            assertThat(packed.units())
                    .filteredOn(PlannedUnit::group)
                    .extracting(PlannedUnit::name)
                    .isSubsetOf(read.units().stream()
                            .filter(PlannedUnit::group)
                            .map(PlannedUnit::name)
                            .toList());
        }

        @Test
        void keepsEveryQuantityCapacityAndRateOfChapterTwo() {
            Set<Fact.Kind> kinds = EnumSet.of(Fact.Kind.QUANTITY, Fact.Kind.CAPACITY, Fact.Kind.RATE);
            List<Place> chapter = chapter("二、", "三、");
            List<Fact> stated = read.facts().stream()
                    .filter(fact -> chapter.contains(fact.place()) && kinds.contains(fact.kind()))
                    .map(ShippedPackTest::withoutQuote)
                    .toList();

            assertThat(stated).hasSizeGreaterThan(50);
            assertThat(packed.facts()).containsAll(stated);
        }

        @Test
        void statesNothingThatTheDocumentDoesNot() {
            assertThat(read.facts().stream().map(ShippedPackTest::withoutQuote)).containsAll(packed.facts());
        }

        @Test
        void repeatsNoSentenceOfTheDocument() throws IOException {
            Set<String> prose = new HashSet<>();
            Stream.of(
                            read.tasks().stream().map(PlannedTask::text),
                            read.projects().stream().map(PlannedProject::content),
                            document.paragraphs().map(Paragraph::text).filter(text -> text.contains("。")))
                    .flatMap(texts -> texts)
                    .forEach(text -> prose.addAll(runs(text)));
            names(read).forEach(name -> prose.removeAll(runs(name)));
            assertThat(prose).hasSizeGreaterThan(5000);

            for (String file : filesIn(FOLDER)) {
                for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                    assertThat(runs(line)).as(file).noneMatch(prose::contains);
                }
            }
        }

        /** Paragraphs from the heading that begins with one ordinal to the one that begins with the next. */
        private List<Place> chapter(String from, String to) {
            List<Paragraph> paragraphs = document.paragraphs().toList();
            return paragraphs.subList(headed(paragraphs, from), headed(paragraphs, to)).stream()
                    .map(Paragraph::place)
                    .toList();
        }

        private int headed(List<Paragraph> paragraphs, String ordinal) {
            return IntStream.range(0, paragraphs.size())
                    .filter(index -> paragraphs.get(index).text().startsWith(ordinal))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Names are data and may be as long as they like. */
    private static Stream<String> names(PlanDraft draft) {
        return Stream.of(
                        Stream.of(draft.head().title()),
                        draft.indicators().stream().map(PlannedIndicator::name),
                        draft.tasks().stream().map(PlannedTask::measure),
                        draft.projects().stream().map(PlannedProject::name),
                        draft.units().stream().map(PlannedUnit::name),
                        draft.units().stream().flatMap(unit -> unit.aliases().stream()),
                        draft.facts().stream().map(Fact::name),
                        draft.commitments().stream().map(Commitment::name))
                .flatMap(Function.identity());
    }

    private static Set<String> runs(String text) {
        return IntStream.rangeClosed(0, text.length() - PROSE)
                .mapToObj(start -> text.substring(start, start + PROSE))
                .collect(Collectors.toSet());
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** A pack may give a unit to a number that is printed without one ("2", "0"). */
    private static List<Object> withoutMeasuringUnit(PlannedIndicator one) {
        return List.of(
                one.number(),
                one.name(),
                one.kind(),
                one.level1(),
                one.level2(),
                one.baseline().text(),
                one.target().text(),
                one.units(),
                one.place());
    }

    private static PlannedTask withoutText(PlannedTask one) {
        return new PlannedTask(
                one.number(),
                one.section(),
                one.measure(),
                "",
                one.leads(),
                one.supports(),
                one.deadlineText(),
                one.deadline(),
                one.place());
    }

    private static PlannedProject withoutContent(PlannedProject one) {
        return new PlannedProject(
                one.number(),
                one.category(),
                one.sector(),
                one.name(),
                "",
                one.yearsText(),
                one.years(),
                one.investment(),
                one.investmentSharedWith(),
                one.units(),
                one.place());
    }

    private static Commitment withoutQuote(Commitment one) {
        return new Commitment(one.name(), one.target(), one.year(), one.indicator(), one.place(), "");
    }

    private static Fact withoutQuote(Fact one) {
        return new Fact(
                one.kind(),
                one.topic(),
                one.name(),
                one.partOf(),
                one.year(),
                one.value(),
                one.unit(),
                one.about(),
                one.place(),
                "");
    }
}
