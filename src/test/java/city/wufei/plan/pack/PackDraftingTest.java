package city.wufei.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Problem;
import city.wufei.kernel.RegionCode;
import city.wufei.plan.RealPlan;
import city.wufei.plan.SmallPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.pack.PlanPack.Division;
import city.wufei.plan.pack.PlanPack.Unit;
import city.wufei.plan.reading.PlanReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDraftingTest {
    @TempDir
    private Path folder;

    @Test
    void isReadBackAsWrittenOnceThePlacesHaveCodes() throws Exception {
        PlanDraft draft = draftOf(SmallPlan.file());
        PlanPack pack = withCodes(PackDrafting.of("small", draft), "530199");

        PackWriter.write(pack, folder.resolve("small"));

        assertThat(PackReader.read(folder.resolve("small"))).isEqualTo(pack);
        assertThat(pack.draft())
                .usingRecursiveComparison()
                .ignoringFields("sums")
                .isEqualTo(draft);
    }

    @Test
    void leavesOnlyCodesToBeWrittenBeforeItCanBeRead() throws Exception {
        PackWriter.write(PackDrafting.of("small", draftOf(SmallPlan.file())), folder.resolve("small"));

        Failure failure = catchThrowableOfType(Failure.class, () -> PackReader.read(folder.resolve("small")));

        assertThat(failure.code()).isEqualTo(PackError.PACK_INVALID);
        assertThat(failure.errors())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "plan.csv:5:value",
                        "regions.csv:2:code",
                        "regions.csv:3:code",
                        "regions.csv:4:code",
                        "regions.csv:5:code");
    }

    @Test
    void keepsTheUnitThatAColumnGaveTheValues() throws Exception {
        PlanPack pack = PackDrafting.of("small", draftOf(SmallPlan.file()));

        assertThat(pack.indicators()).extracting(PlanPack.Indicator::unit).containsExactly("个", "%", "");
    }

    @Test
    void guessesTheUnitsOfKaizhouAsAPersonDid() {
        PlanPack drafted = PackDrafting.of("kaizhou-2025", draftOf(RealPlan.file()));
        PlanPack shipped = PackReader.shipped("kaizhou-2025");

        assertThat(kinds(drafted)).containsAll(kinds(shipped));
    }

    @Test
    void isReadBackAsWrittenForKaizhou() {
        PlanDraft draft = draftOf(RealPlan.file());
        PlanPack pack = withCodes(PackDrafting.of("kaizhou", draft), "500154");

        PackWriter.write(pack, folder.resolve("kaizhou"));

        assertThat(PackReader.read(folder.resolve("kaizhou"))).isEqualTo(pack);
        assertThat(pack.draft())
                .usingRecursiveComparison()
                .ignoringFields("sums")
                .isEqualTo(draft);
    }

    private static List<String> kinds(PlanPack pack) {
        List<String> kinds = new ArrayList<>();
        for (Unit unit : pack.units()) {
            kinds.add(unit.planned().name() + " " + unit.kind() + " " + unit.rule());
        }
        return kinds;
    }

    private static PlanDraft draftOf(Path file) {
        return PlanReader.read(DocumentReader.read("plan.txt", file));
    }

    private static PlanPack withCodes(PlanPack pack, String district) {
        List<Division> regions = new ArrayList<>();
        for (Division division : pack.regions()) {
            String code = "%s%03d".formatted(district, regions.size() + 1);
            regions.add(new Division(division.planned(), RegionCode.of(code), 3));
        }
        return new PlanPack(
                pack.name(),
                pack.head(),
                RegionCode.of(district),
                pack.indicators(),
                pack.tasks(),
                pack.projects(),
                pack.units(),
                regions,
                pack.facts(),
                pack.commitments(),
                pack.remarks(),
                pack.unread(),
                pack.register());
    }
}
