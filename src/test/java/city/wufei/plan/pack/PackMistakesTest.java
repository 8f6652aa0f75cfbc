package city.wufei.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to spoil a pack, and where the complaint points. */
class PackMistakesTest {

    @TempDir
    private Path folder;

    /** One thing wrong in an otherwise good pack. */
    record Mistake(ErrorCode code, String path, UnaryOperator<SmallPack> spoil) {
        static Mistake of(ErrorCode code, String path, String text, String replacement) {
            String file = path.substring(0, path.indexOf(".csv") + 4);
            return new Mistake(code, path, pack -> pack.replace(file, text, replacement));
        }

        @Override
        public String toString() {
            return code + " at " + path;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake(PackError.PACK_FILE_MISSING, "tasks.csv", pack -> pack.without("tasks.csv")),
                Mistake.of(PackError.PACK_NOT_CSV, "regions.csv", "乔庄镇", "\"乔庄\"镇"),
                Mistake.of(PackError.PACK_NOT_CSV, "regions.csv", "茅坝乡", "\"茅坝乡"),
                Mistake.of(PackError.PACK_COLUMN_MISSING, "projects.csv:1", "number,category,", "number,"),
                Mistake.of(PackError.PACK_COLUMN_UNKNOWN, "projects.csv:1", "place\n", "place,remark\n"),
                Mistake.of(PackError.PACK_REPEATED, "projects.csv:1", "place\n", "place,name\n"),
                Mistake.of(PackError.PACK_ROW_TOO_LONG, "regions.csv:3", "4,p9", "4,p9,5"),
                Mistake.of(PackError.PACK_CELL_EMPTY, "indicators.csv:3:name", "绿色矿山数量", ""),
                Mistake.of(PackError.PACK_CELL_EMPTY, "regions.csv:2:code", "510822100", ""),
                Mistake.of(PackError.PACK_CELL_EMPTY, "plan.csv:5:value", "510822000", ""),
                Mistake.of(PackError.PACK_KEY_MISSING, "plan.csv", "title,青川县“无废城市”建设方案\n", ""),
                Mistake.of(PackError.PACK_KEY_UNKNOWN, "plan.csv:6:key", "issuer", "publisher"),
                Mistake.of(PackError.PACK_REPEATED, "plan.csv:11:key", "to,2028\n", "to,2028\nto,2029\n"),
                Mistake.of(PackError.PACK_FORMAT_UNKNOWN, "plan.csv:2:value", "format,1", "format,9"),
                Mistake.of(PackError.PACK_DATE_EXPECTED, "plan.csv:7:value", "2026-03-05", "2026年3月5日"),
                Mistake.of(PackError.PACK_NUMBER_EXPECTED, "plan.csv:8:value", "base_year,2025", "base_year,去年"),
                Mistake.of(PackError.PACK_YEARS_REVERSED, "plan.csv:10:value", "to,2028", "to,2025"),
                Mistake.of(KernelError.REGION_CODE_INVALID, "plan.csv:5:value", "510822000", "51082200"),
                Mistake.of(PackError.PACK_NUMBER_EXPECTED, "regions.csv:2:villages", "TOWN,12", "TOWN,十二"),
                Mistake.of(
                        PackError.PACK_NUMBER_EXPECTED,
                        "projects.csv:2:investment",
                        "1200.5",
                        "1,200.5".replace(",", "，")),
                Mistake.of(PackError.PACK_NUMBER_EXPECTED, "projects.csv:3:shared_with", ",1,青川", ",甲,青川"),
                Mistake.of(PackError.PACK_NUMBER_EXPECTED, "facts.csv:4:value", "10.1", "约10.1"),
                Mistake.of(PackError.PACK_PLACE_EXPECTED, "tasks.csv:3:place", "t2r4", "第四行"),
                Mistake.of(PackError.PACK_CHOICE_UNKNOWN, "indicators.csv:2:kind", "MANDATORY", "必选"),
                Mistake.of(PackError.PACK_CHOICE_UNKNOWN, "indicators.csv:3:direction", "个,UP", "个,HIGHER"),
                Mistake.of(PackError.PACK_CHOICE_UNKNOWN, "facts.csv:2:about", "YES", "约"),
                Mistake.of(PackError.PACK_REPEATED, "indicators.csv:4:number", "\n3,污泥", "\n1,污泥"),
                Mistake.of(PackError.PACK_REPEATED, "regions.csv:3:code", "510822200", "510822100"),
                Mistake.of(PackError.PACK_REPEATED, "facts.csv:4:key", "2024", "2025"),
                Mistake.of(PackError.PACK_REPEATED, "commitments.csv:3:number", "\n2,化肥", "\n1,化肥"),
                Mistake.of(PackError.PACK_REPEATED, "units.csv:4:name", "县自然资源局,DEP", "环保局,DEP"),
                Mistake.of(PackError.PACK_REPEATED, "units.csv:6:aliases", "各镇乡", "县农业局"),
                Mistake.of(PackError.PACK_UNIT_UNKNOWN, "indicators.csv:3:responsible", "县自然资源局;", "县国土局;"),
                Mistake.of(PackError.PACK_UNIT_UNKNOWN, "tasks.csv:3:leads", "县农业局;县环保局", "县农业局;县环境局"),
                Mistake.of(PackError.PACK_UNIT_UNKNOWN, "tasks.csv:2:supports", "各乡镇", "各乡"),
                Mistake.of(PackError.PACK_UNIT_UNKNOWN, "projects.csv:2:responsible", "2,青川环保公司", "2,青川公司"),
                Mistake.of(PackError.PACK_UNIT_UNKNOWN, "units.csv:7:members", "县农业局;县环保局", "县农业局;县林业局"),
                Mistake.of(PackError.PACK_REFERENCE_UNKNOWN, "projects.csv:2:shared_with", "1200.5,2", "1200.5,7"),
                Mistake.of(PackError.PACK_REFERENCE_UNKNOWN, "commitments.csv:2:indicator", "2028,1", "2028,9"),
                Mistake.of(PackError.PACK_REFERENCE_UNKNOWN, "facts.csv:3:part_of", "秸秆利用量,秸秆可收集量", "秸秆利用量,秸秆产生量"),
                Mistake.of(PackError.PACK_REGION_OUTSIDE, "regions.csv:3:code", "510822200", "510823200"),
                Mistake.of(KernelError.REGION_CODE_INVALID, "regions.csv:3:code", "510822200", "5108222"),
                Mistake.of(PackError.PACK_UNIT_UNDECIDED, "units.csv:4:kind", "县自然资源局,DEPARTMENT", "县自然资源局,"),
                Mistake.of(PackError.PACK_UNIT_UNDECIDED, "units.csv:6:kind", "各乡镇,", "各乡镇,OTHER"),
                Mistake.of(PackError.PACK_TITLE_MISSING, "tasks.csv:2:title", "推广秸秆打捆还田", ""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereAndWhat(Mistake mistake) {
        Path spoilt = mistake.spoil().apply(SmallPack.withoutTexts()).in(folder);

        assertThat(problemsOf(spoilt))
                .filteredOn(problem -> problem.path().equals(mistake.path()))
                .extracting(Problem::code)
                .contains(mistake.code());
    }

    @Test
    void complainsOnceAboutOneMistake() {
        Path spoilt = SmallPack.withoutTexts()
                .replace("indicators.csv", "MANDATORY", "必选")
                .in(folder);

        assertThat(problemsOf(spoilt))
                .containsExactly(Problem.of(
                        "indicators.csv:2:kind", PackError.PACK_CHOICE_UNKNOWN, "必选", "MANDATORY, OPTIONAL, FEATURED"));
    }

    @Test
    void namesAllMistakesAtOnce() {
        Path spoilt = SmallPack.withoutTexts()
                .replace("plan.csv", "2026-03-05", "昨天")
                .replace("regions.csv", "TOWN,12", "VILLAGE,十二")
                .replace("tasks.csv", "t2r4", "")
                .in(folder);

        assertThat(problemsOf(spoilt))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "plan.csv:7:value", "regions.csv:2:kind", "regions.csv:2:villages", "tasks.csv:3:place");
    }

    @Test
    void countsLinesBelowCellsOfSeveralLines() {
        Path spoilt = SmallPack.withTexts()
                .replace("texts.csv", "PROJECT,1,,", "PROJECT,,,")
                .in(folder);

        assertThat(problemsOf(spoilt)).extracting(Problem::path).containsExactly("texts.csv:5:item");
    }

    @Test
    void refusesRemarkOnSomethingWithoutRow() {
        Path spoilt = SmallPack.withTexts()
                .replace("texts.csv", "FACT,straw.utilised@2025,,", "FACT,straw.utilised@2025,备注,")
                .in(folder);

        assertThat(problemsOf(spoilt))
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("texts.csv:6:type", PackError.PACK_CHOICE_UNKNOWN));
    }

    @Test
    void refusesTextsOfNothing() {
        Path spoilt = SmallPack.withTexts()
                .replace("texts.csv", "TASK,2,,", "TASK,22,,")
                .in(folder);

        assertThat(problemsOf(spoilt)).contains(Problem.of("texts.csv:4:item", PackError.PACK_REFERENCE_UNKNOWN, "22"));
    }

    @Test
    void refusesRemarkOnRowThatIsNotThere() {
        Path spoilt = SmallPack.withTexts()
                .replace("texts.csv", "TASK,1,备注", "INDICATOR,9,备注")
                .in(folder);

        assertThat(problemsOf(spoilt))
                .containsExactly(Problem.of("texts.csv:8:item", PackError.PACK_REFERENCE_UNKNOWN, "9"));
    }

    @Test
    void doesNotComplainOfWhatStandsInUnreadableFile() {
        Path spoilt = SmallPack.withoutTexts().without("units.csv").in(folder);

        assertThat(problemsOf(spoilt)).containsExactly(Problem.of("units.csv", PackError.PACK_FILE_MISSING));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        SmallPack small = SmallPack.withoutTexts();
        Path spoilt = small.in(folder);
        Files.writeString(spoilt.resolve("units.csv"), small.content("units.csv"), Charset.forName("GB18030"));

        assertThat(problemsOf(spoilt))
                .filteredOn(problem -> problem.path().equals("units.csv"))
                .extracting(Problem::code)
                .containsExactly(PackError.PACK_NOT_UTF8);
    }

    @Test
    void refusesFolderThatIsNoPack() {
        assertThatThrownBy(() -> PackReader.read(folder)).satisfies(codeIs(PackError.PACK_NOT_FOUND));
        assertThatThrownBy(() -> PackReader.read(folder.resolve("nowhere")))
                .satisfies(codeIs(PackError.PACK_NOT_FOUND));
        assertThatThrownBy(() -> PackReader.shipped("nowhere")).satisfies(codeIs(PackError.PACK_NOT_FOUND));
    }

    @Test
    void doesNotWriteOverWhatIsThere() throws IOException {
        Path edited = SmallPack.withoutTexts().in(folder.resolve("edited"));
        PlanPack pack = PackReader.read(edited);
        String before = Files.readString(edited.resolve("plan.csv"));

        assertThatThrownBy(() -> PackWriter.write(pack, edited)).satisfies(codeIs(PackError.PACK_FOLDER_NOT_EMPTY));
        assertThat(edited.resolve("plan.csv")).hasContent(before);
    }

    @Test
    void saysWhenFolderCannotBeMade() throws IOException {
        PlanPack pack = PackReader.read(SmallPack.withoutTexts().in(folder.resolve("good")));
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> PackWriter.write(pack, file.resolve("pack")))
                .satisfies(codeIs(PackError.PACK_FOLDER_UNUSABLE));
    }

    /** The few that are not about a place inside a file have tests of their own above. */
    @Test
    void showsEveryError() {
        Set<ErrorCode> outsideFiles = Set.of(
                PackError.PACK_NOT_FOUND,
                PackError.PACK_INVALID,
                PackError.PACK_FOLDER_NOT_EMPTY,
                PackError.PACK_FOLDER_UNUSABLE,
                PackError.PACK_NOT_UTF8);
        Set<ErrorCode> shown = Stream.concat(mistakes().stream().map(Mistake::code), outsideFiles.stream())
                .collect(Collectors.toSet());

        assertThat(shown).containsAll(Arrays.asList(PackError.values()));
    }

    private static List<Problem> problemsOf(Path pack) {
        Failure failure = catchThrowableOfType(Failure.class, () -> PackReader.read(pack));
        assertThat(failure).isNotNull();
        assertThat(failure.code()).isEqualTo(PackError.PACK_INVALID);
        return failure.errors();
    }

    private static ThrowingConsumer<Throwable> codeIs(ErrorCode code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
