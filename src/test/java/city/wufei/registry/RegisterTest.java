package city.wufei.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Group;
import city.wufei.registry.Registration.Township;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register over a district that only this test uses. */
@WufeiTest
class RegisterTest {
    private static final RegionCode DISTRICT = RegionCode.of("650109");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final PageRequest FIRST_PAGE = PageRequest.of(null, null, null);

    @Autowired
    private Registrar registrar;

    @Autowired
    private Regions regions;

    @Autowired
    private Organisations organisations;

    @BeforeEach
    void enterDistrict() {
        registrar.enter(registration());
    }

    private static Registration registration() {
        return new Registration(
                DISTRICT,
                "甲区",
                List.of(
                        new Township(RegionCode.of("650109001"), "东门街道", Region.Kind.SUBDISTRICT, 7),
                        new Township(RegionCode.of("650109002"), "西门街道", Region.Kind.SUBDISTRICT, 5),
                        new Township(RegionCode.of("650109100"), "南山镇", Region.Kind.TOWN, 12),
                        new Township(RegionCode.of("650109200"), "北坡乡", Region.Kind.TOWNSHIP, 3)),
                List.of(
                        new Body("区环保局", "甲区环境保护局", Organisation.Kind.DEPARTMENT, List.of("区生态环境局")),
                        new Body("甲区水泥厂", null, Organisation.Kind.ENTERPRISE, List.of())),
                List.of(
                        new Group("各乡镇（街道）", OrganisationGroup.Rule.ALL_TOWNSHIPS, List.of("各镇乡街道"), List.of()),
                        new Group("各街道办事处", OrganisationGroup.Rule.ALL_SUBDISTRICTS, List.of(), List.of()),
                        new Group("两家单位", OrganisationGroup.Rule.LISTED, List.of(), List.of("区环保局", "甲区水泥厂")),
                        new Group("有关单位", OrganisationGroup.Rule.OPEN, List.of("相关单位"), List.of())));
    }

    @Test
    void findsRegionByCodeAndName() {
        Region town = regions.find(RegionCode.of("650109100"), DAY).orElseThrow();
        assertThat(town.name()).isEqualTo("南山镇");
        assertThat(town.parent())
                .isEqualTo(regions.named("甲区", DAY).orElseThrow().id());
        assertThat(regions.find(town.id())).contains(town);
        assertThat(regions.named("没有区", DAY)).isEmpty();
    }

    @Test
    void countsVillagesOfDistrict() {
        assertThat(regions.find(DISTRICT, DAY).orElseThrow().villages()).isEqualTo(27);
        assertThat(regions.total(filter(null, null, true))).isEqualTo(new RegionTotal(4, 27));
        assertThat(regions.total(filter(null, Region.Kind.TOWN, true))).isEqualTo(new RegionTotal(1, 12));
        assertThat(regions.total(filter("没有这个地方", null, true))).isEqualTo(new RegionTotal(0, 0));
    }

    @Test
    void listsRegionsByKindTextAndSortKey() {
        assertThat(names(filter(null, Region.Kind.SUBDISTRICT, false), null)).containsExactly("东门街道", "西门街道");
        assertThat(names(filter("山", null, false), null)).containsExactly("南山镇");
        assertThat(names(filter("109200", null, false), null)).containsExactly("北坡乡");
        assertThat(names(filter(null, null, true), "-villages")).containsExactly("南山镇", "东门街道", "西门街道", "北坡乡");
        assertThat(names(filter(null, null, false), null)).startsWith("甲区").hasSize(5);
    }

    @Test
    void pagesRegions() {
        Listing<Region> second = regions.list(filter(null, null, true), PageRequest.of(1, 3, null));
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.items()).extracting(Region::name).containsExactly("北坡乡");
    }

    @Test
    void callsBackWithEachRegion() {
        List<String> seen = new ArrayList<>();
        regions.each(filter(null, null, true), "name", region -> seen.add(region.name()));
        assertThat(seen).containsExactlyInAnyOrder("东门街道", "西门街道", "南山镇", "北坡乡");
    }

    @Test
    void refusesUnknownSortKey() {
        assertThatThrownBy(() -> regions.list(filter(null, null, true), PageRequest.of(0, 10, "id; drop table region")))
                .isInstanceOf(Failure.class);
    }

    @Test
    void resolvesNamesHoweverTheyArePrinted() {
        assertThat(resolved("区环保局")).isEqualTo("区环保局");
        assertThat(resolved("甲区环境保护局")).isEqualTo("区环保局");
        assertThat(resolved("区生态环境局")).isEqualTo("区环保局");
        assertThat(resolved("各乡镇 (街道)")).isEqualTo("各乡镇（街道）");
        assertThat(resolved("各镇乡街道")).isEqualTo("各乡镇（街道）");
        assertThat(resolved("相关单位")).isEqualTo("有关单位");
        assertThat(resolved("南山镇")).isEqualTo("南山镇人民政府");
        assertThat(resolved("东门街道")).isEqualTo("东门街道办事处");
    }

    @Test
    void resolvesNothingToNobodyAndOutsideTheDistrict() {
        assertThat(organisations.resolve("没有局", DISTRICT, DAY)).isEmpty();
        assertThat(organisations.resolve("区环保局", RegionCode.of("650108"), DAY)).isEmpty();
    }

    @Test
    void resolvesNameThatTwoBodiesHaveToNeither() {
        RegionCode other = RegionCode.of("650107");
        registrar.enter(new Registration(
                other,
                "乙区",
                List.of(),
                List.of(
                        new Body("甲公司", null, Organisation.Kind.ENTERPRISE, List.of("那家公司")),
                        new Body("乙公司", null, Organisation.Kind.ENTERPRISE, List.of("那家公司"))),
                List.of()));
        assertThat(organisations.resolve("那家公司", other, DAY)).isEmpty();
        assertThat(organisations.resolve("乙公司", other, DAY)).isPresent();
    }

    @Test
    void knowsWhoBelongsToGroup() {
        assertThat(members("各乡镇（街道）")).containsExactly("东门街道办事处", "西门街道办事处", "南山镇人民政府", "北坡乡人民政府");
        assertThat(members("各街道办事处")).containsExactly("东门街道办事处", "西门街道办事处");
        assertThat(members("两家单位")).containsExactly("区环保局", "甲区水泥厂");
        assertThat(members("有关单位")).isEmpty();
    }

    @Test
    void listsBodiesByKindAndText() {
        assertThat(bodies(null, Organisation.Kind.ENTERPRISE)).containsExactly("甲区水泥厂");
        assertThat(bodies("生态环境", null)).containsExactly("区环保局");
        assertThat(bodies(null, null)).hasSize(6);
    }

    @Test
    void entersNothingTwice() {
        registrar.enter(registration());
        assertThat(bodies(null, null)).hasSize(6);
        assertThat(regions.total(filter(null, null, true)).regions()).isEqualTo(4);
        assertThat(organisations.findGroup(organisations
                        .resolve("有关单位", DISTRICT, DAY)
                        .orElseThrow()
                        .id()))
                .map(OrganisationGroup::aliases)
                .contains(List.of("相关单位"));
    }

    @Test
    void refusesTownshipOfAnotherDistrictAndEntersNothing() {
        RegionCode third = RegionCode.of("650106");
        Registration wrong = new Registration(
                third,
                "丙区",
                List.of(new Township(RegionCode.of("650109300"), "错镇", Region.Kind.TOWN, 1)),
                List.of(),
                List.of());
        assertThatThrownBy(() -> registrar.enter(wrong))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(RegistryError.REGION_OUTSIDE));
        assertThat(regions.find(third, DAY)).isEmpty();
    }

    @Test
    void refusesGroupWithUnknownMember() {
        Registration wrong = new Registration(
                DISTRICT,
                "甲区",
                List.of(),
                List.of(),
                List.of(new Group("三家单位", OrganisationGroup.Rule.LISTED, List.of(), List.of("无名局"))));
        assertThatThrownBy(() -> registrar.enter(wrong))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(RegistryError.MEMBER_UNKNOWN));
        assertThat(organisations.resolve("三家单位", DISTRICT, DAY)).isEmpty();
    }

    private static RegionFilter filter(@Nullable String text, Region.@Nullable Kind kind, boolean townships) {
        return new RegionFilter(text, kind, townships, DISTRICT, DAY);
    }

    private List<String> names(RegionFilter filter, @Nullable String sort) {
        return regions.list(filter, PageRequest.of(null, null, sort)).items().stream()
                .map(Region::name)
                .toList();
    }

    private String resolved(String printed) {
        return organisations.resolve(printed, DISTRICT, DAY).orElseThrow().name();
    }

    private List<String> members(String group) {
        OrganisationGroup found = organisations
                .findGroup(organisations
                        .resolve(group, DISTRICT, DAY)
                        .orElseThrow()
                        .id())
                .orElseThrow();
        return organisations.members(found, DAY).stream()
                .map(Organisation::name)
                .toList();
    }

    private List<String> bodies(@Nullable String text, Organisation.@Nullable Kind kind) {
        OrganisationFilter filter = new OrganisationFilter(text, kind, DISTRICT, DAY);
        return organisations.list(filter, FIRST_PAGE).items().stream()
                .map(Organisation::name)
                .toList();
    }
}
