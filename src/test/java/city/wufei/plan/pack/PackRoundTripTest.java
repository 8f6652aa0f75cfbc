package city.wufei.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.kernel.RegionCode;
import city.wufei.plan.Direction;
import city.wufei.plan.Place;
import city.wufei.plan.Reading;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackRoundTripTest {

    @TempDir
    private Path folder;

    static Stream<SmallPack> packs() {
        return Stream.of(SmallPack.withoutTexts(), SmallPack.withTexts());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void writesWhatItRead(SmallPack small) {
        PlanPack pack = PackReader.read(small.in(folder.resolve("qingchuan-2028")));

        Map<String, byte[]> written = PackWriter.files(pack);
        assertThat(written.keySet())
                .containsExactlyInAnyOrderElementsOf(small.files().keySet());
        small.files()
                .forEach((name, bytes) -> assertThat(
                                new String(written.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8))
                        .as(name)
                        .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void readsWhatItWrote(SmallPack small) {
        PlanPack pack = PackReader.read(small.in(folder.resolve("a/qingchuan-2028")));
        Path copy = folder.resolve("b/qingchuan-2028");

        assertThat(PackWriter.write(pack, copy))
                .containsExactlyElementsOf(PackWriter.files(pack).keySet());
        assertThat(PackReader.read(copy)).isEqualTo(pack);
    }

    @Test
    void readsPrintedValuesAsDocumentsAreRead() {
        PlanPack pack = PackReader.read(SmallPack.withTexts().in(folder.resolve("qingchuan-2028")));
        PlanDraft draft = pack.draft();

        assertThat(pack.name()).isEqualTo("qingchuan-2028");
        assertThat(pack.region()).isEqualTo(RegionCode.of("510822"));
        assertThat(draft.head().issuedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(draft.head().period()).isEqualTo(new YearSpan(2026, 2028));
        assertThat(draft.indicators().get(0).target().readings())
                .extracting(Reading::value)
                .hasSize(1)
                .allSatisfy(value -> assertThat(value).isEqualByComparingTo("93"));
        assertThat(draft.indicators().get(1).baseline().readings())
                .extracting(Reading::unit)
                .containsExactly("个");
        assertThat(draft.indicators().get(2).target().readings())
                .extracting(Reading::area)
                .containsExactly("城区", "乡镇");
        assertThat(draft.tasks().get(0).deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(draft.tasks().get(1).deadline()).isNull();
        assertThat(draft.projects().get(0).years()).isEqualTo(new YearSpan(2026, 2027));
        assertThat(draft.projects().get(0).investment()).isEqualByComparingTo("1200.5");
        assertThat(draft.projects().get(1).investmentSharedWith()).containsExactly(1);
        assertThat(draft.units())
                .extracting(unit -> unit.group())
                .containsExactly(false, false, false, false, true, true);
        assertThat(draft.facts().get(0).about()).isTrue();
        assertThat(draft.facts().get(1).partOf()).isEqualTo("秸秆可收集量");
    }

    @Test
    void keepsWhatDocumentsDoNotSay() {
        PlanPack pack = PackReader.read(SmallPack.withoutTexts().in(folder));

        assertThat(pack.titles()).isEqualTo(Map.of(1, "推广秸秆打捆还田", 2, "建立秸秆收储点"));
        assertThat(pack.directions()).isEqualTo(Map.of(1, Direction.UP, 2, Direction.UP));
        assertThat(pack.factKeys().values())
                .containsExactlyInAnyOrder("straw.collectable", "straw.utilised", "straw.utilised");
    }

    @Test
    void goesWithoutOfficialTexts() {
        PlanDraft draft = PackReader.read(SmallPack.withoutTexts().in(folder)).draft();

        assertThat(draft.tasks()).allSatisfy(task -> assertThat(task.text()).isEmpty());
        assertThat(draft.projects())
                .allSatisfy(project -> assertThat(project.content()).isEmpty());
        assertThat(draft.facts()).allSatisfy(fact -> assertThat(fact.quote()).isEmpty());
        assertThat(draft.remarks()).isEmpty();
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void putsOfficialTextsWhereTheyBelong() {
        PlanDraft draft = PackReader.read(SmallPack.withTexts().in(folder)).draft();

        assertThat(draft.tasks().get(0).text()).isEqualTo("在全县推广秸秆打捆、粉碎还田,\n并建立示范田。");
        assertThat(draft.projects().get(0).content()).isEqualTo("建设\"三位一体\"的收储中心。");
        assertThat(draft.facts()).extracting(fact -> fact.quote()).containsExactly("", "其中利用量10.97万吨", "");
        assertThat(draft.commitments()).extracting(one -> one.quote()).containsExactly("", "化肥用量下降5%");
        assertThat(draft.remarks())
                .containsExactly(new Remark(new Item(Item.Type.TASK, 1), "备注", "首批三个镇", Place.row(2, 3)));
        assertThat(draft.unread()).extracting(unread -> unread.text()).containsExactly("待定", "附表四");
    }

    @Test
    void needsNoTitleWhereOfficialTextStandsIn() {
        SmallPack small = SmallPack.withTexts().replace("tasks.csv", "建立秸秆收储点", "");

        PlanPack pack = PackReader.read(small.in(folder));

        assertThat(pack.titles()).containsOnlyKeys(1);
    }

    @Test
    void readsFilesWithoutTheMarkAtTheStart() throws IOException {
        PlanPack marked = PackReader.read(SmallPack.withTexts().in(folder));
        for (Map.Entry<String, byte[]> file : SmallPack.withTexts().files().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8).substring(1);
            Files.writeString(folder.resolve(file.getKey()), text);
        }
        assertThat(PackReader.read(folder)).isEqualTo(marked);
    }

    @Test
    void readsFilesAsSpreadsheetsSaveThem() {
        PlanPack plain = PackReader.read(SmallPack.withoutTexts().in(folder));
        SmallPack saved = SmallPack.withoutTexts().with("regions.csv", """
                        villages,place,code,kind,name
                        12,p9,510822100,town,"乔庄镇"
                        4,p9,510822200,township, 茅坝乡\s
                        ,,,,
                        """.replace("\n", "\r\n"));

        assertThat(PackReader.read(saved.in(folder))).isEqualTo(plain);
    }

    @Test
    void leavesOutFilesThatWouldBeEmpty() {
        SmallPack small = SmallPack.withoutTexts().without("facts.csv").without("commitments.csv");

        PlanPack pack = PackReader.read(small.in(folder));

        assertThat(List.copyOf(PackWriter.files(pack).keySet()))
                .containsExactly("plan.csv", "indicators.csv", "tasks.csv", "projects.csv", "units.csv", "regions.csv");
    }
}
