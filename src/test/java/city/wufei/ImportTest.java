package city.wufei;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.RealPlan;
import city.wufei.plan.SmallPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.pack.PackReader;
import city.wufei.plan.reading.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./wufei import} without a database. */
class ImportTest {
    @TempDir
    private Path folder;

    @Test
    void printsWhatThePublishedPlanSays() {
        Typed typed = Typed.run("import", RealPlan.file().toString());

        assertThat(typed.err()).isEmpty();
        assertThat(typed.status()).isZero();
        assertThat(typed.out().lines())
                .contains(
                        "指标：38 项（必选 23，可选 14，特色 1），一级分类 5 个，二级分类 16 个",
                        "任务：107 项，分 8 个板块",
                        "项目：28 个，投资合计 159050 万元",
                        "  文件所列“合计”：159050 万元，与所含 28 个项目相加一致",
                        "乡镇（街道）：40 个（街道 8，镇 27，乡 5）",
                        "待处理：0 处")
                .anySatisfy(line -> assertThat(line).startsWith("审校发现："));
    }

    @Test
    void printsFiguresOfTheTextWithTheirParagraph() {
        assertThat(Typed.run("import", RealPlan.file().toString()).out().lines())
                .anySatisfy(line -> assertThat(line).matches("  正文第30段 +2020 +一般工业固体废物产生总量 +83\\.03 +万吨"))
                .anySatisfy(line -> assertThat(line).matches("  正文第85段 +2025 +农膜回收率 +≥90% +指标 13"));
    }

    @Test
    void printsInEnglishWhenAskedTo() {
        assertThat(Typed.run("import", "--lang", "en", RealPlan.file().toString())
                        .out()
                        .lines())
                .contains(
                        "Indicators: 38 (mandatory 23, optional 14, featured 1); groups of the first level: 5, of the second: 16",
                        "Tasks: 107, sections: 8",
                        "Projects: 28, investment in all 159050 × 10⁴ yuan",
                        "Townships: 40 (subdistricts 8, towns 27, townships 5)");
    }

    @Test
    void putsFiguresInLineBehindChineseNames() throws Exception {
        assertThat(Typed.run("import", SmallPlan.file().toString()).out()).contains("""
                项目：2 个，投资合计 4200 万元
                  工业领域  1  1200 万元
                  建筑领域  1  3000 万元
                  文件所列“合计”：4300 万元，与所含 2 个项目相加的 4200 万元不一致
                """, """
                指标：3 项（必选 2，可选 1，特色 0），一级分类 2 个，二级分类 0 个
                  源头减量    1
                  资源化利用  2
                """);
    }

    @Test
    void printsWhatWasNotUnderstoodAndWhatDoesNotAgree() throws Exception {
        assertThat(Typed.run("import", SmallPlan.file().toString()).out())
                .contains("""
                        待处理：1 处
                          表1第4行 指标 3，目标值
                            单元格内容没有读懂：≥8O
                        """)
                .containsPattern("(?m)^  矛盾　表3第\\d行$")
                .contains("    算式：1200+3000=4200万元");
    }

    @Test
    void printsJsonForPrograms() throws Exception {
        JsonNode json = json(SmallPlan.file());

        assertThat(json.at("/document/name").asString()).isEqualTo("small-plan.txt");
        assertThat(json.at("/plan/period/to").asInt()).isEqualTo(2025);
        assertThat(json.at("/counts/indicators").asInt()).isEqualTo(3);
        assertThat(json.at("/indicators/1/target/comparator").asString()).isEqualTo("≥");
        assertThat(json.at("/indicators/1/target/value").asString()).isEqualTo("90");
        assertThat(json.at("/indicators/1/place").asString()).isEqualTo("t1r3");
        assertThat(json.at("/tasks/0/deadline").asString()).isEqualTo("2025-12-31");
        assertThat(json.at("/projects/1/investment").asInt()).isEqualTo(3000);
        assertThat(json.at("/unread/0/field").asString()).isEqualTo("target");
        assertThat(json.at("/findings/0/code").asString()).isEqualTo("TOTAL_DIFFERS");
        assertThat(json.at("/findings/0/message").asString()).contains("4300");
        assertThat(json.at("/saved").isNull()).isTrue();
    }

    @Test
    void countsThePublishedPlanInJson() {
        JsonNode json = json(RealPlan.file());

        assertThat(json.at("/counts/indicators").asInt()).isEqualTo(38);
        assertThat(json.at("/indicators")).hasSize(38);
        assertThat(json.at("/counts/tasks").asInt()).isEqualTo(107);
        assertThat(json.at("/tasks")).hasSize(107);
        assertThat(json.at("/projects")).hasSize(28);
        assertThat(json.at("/sums/0/amount").decimalValue()).isEqualByComparingTo("159050");
        assertThat(json.at("/regions")).hasSize(40);
        assertThat(json.at("/findings"))
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.get("where").asString()).isNotEmpty());
    }

    @Test
    void writesAPackThatIsThePlanOnceTheCodesAreFilledIn() throws Exception {
        Path pack = folder.resolve("small");

        Typed typed = Typed.run("import", SmallPlan.file().toString(), "--pack", pack.toString(), "--json");

        assertThat(JsonMapper.shared().readTree(typed.out()).at("/pack/files")).hasSize(10);
        fillInCodes(pack);
        PlanDraft read = PackReader.read(pack).draft();
        PlanDraft printed = PlanReader.read(DocumentReader.read("small-plan.txt", SmallPlan.file()));
        assertThat(read).usingRecursiveComparison().ignoringFields("sums").isEqualTo(printed);
    }

    @Test
    void neverWritesAPackOverSomethingElse() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "kept");

        Typed typed = Typed.run("import", SmallPlan.file().toString(), "--pack", folder.toString());

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.err()).contains("不是空的").contains("is not empty");
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
        assertThat(folder.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void saysInBothLanguagesWhyAFileIsNoPlan() throws Exception {
        byte[] random = new byte[5000];
        new Random(42).nextBytes(random);

        refuses(Files.write(folder.resolve("empty.txt"), new byte[0]), "没有内容", "has no content");
        refuses(Files.write(folder.resolve("random.docx"), random), "random.docx", "save it as .docx");
        refuses(folder.resolve("nowhere.docx"), "无法读取文件", "cannot be read");
        refuses(folder, "无法读取文件", "cannot be read");
        refuses(Files.writeString(folder.resolve("letter.txt"), "各乡镇：\n请报送材料。\n"), "没有找到指标表", "holds no table");
    }

    private static void refuses(Path file, String chinese, String english) {
        Typed typed = Typed.run("import", file.toString());

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains(chinese).contains(english).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "import, FILE",
        "import a.txt b.txt, There is no use for “b.txt”",
        "import a.txt --yaml, There is no option --yaml",
        "import a.txt --pack, The option --pack needs a value",
        "import a.txt --lang fr, The option --lang cannot be “fr”"
    })
    void refusesWithUsageAndStatusTwo(String typed, String said) {
        Typed answer = Typed.run(typed.split(" "));

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains(said).contains("./wufei import FILE");
    }

    private static JsonNode json(Path file) {
        Typed typed = Typed.run("import", "--json", file.toString());
        assertThat(typed.status()).isZero();
        return JsonMapper.shared().readTree(typed.out());
    }

    private static void fillInCodes(Path pack) throws IOException {
        replace(pack.resolve("plan.csv"), "(?m)^region,$", "region,530199");
        for (int number = 1; number <= 4; number++) {
            Path regions = pack.resolve("regions.csv");
            String text = Files.readString(regions, UTF_8);
            Files.writeString(regions, text.replaceFirst("(?m)^\"\",", "53019900" + number + ","), UTF_8);
        }
    }

    private static void replace(Path file, String pattern, String text) throws IOException {
        Files.writeString(file, Files.readString(file, UTF_8).replaceAll(pattern, text), UTF_8);
    }
}
