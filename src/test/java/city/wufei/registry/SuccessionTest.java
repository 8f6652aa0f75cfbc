package city.wufei.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.wufei.WufeiTest;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Problem;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Caller;
import city.wufei.registry.Act.Consequence;
import city.wufei.registry.Act.Sort;
import city.wufei.registry.Change.Verb;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Group;
import city.wufei.registry.Registration.Township;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of bodies and townships, each test in a district of its own. */
@WufeiTest
class SuccessionTest {
    private static final AtomicInteger COUNT = new AtomicInteger(100);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired
    private Registrar registrar;

    @Autowired
    private Regions regions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Succession succession;

    @Autowired
    private Hierarchy hierarchy;

    @Autowired
    private Places places;

    @Autowired
    private TestPeople people;

    private String district;
    private Caller by;

    @BeforeEach
    void enterDistrict() {
        district = "630" + COUNT.incrementAndGet();
        by = people.office();
        registrar.enter(registration());
    }

    private Registration registration() {
        return new Registration(
                RegionCode.of(district),
                "丙" + district + "区",
                List.of(
                        new Township(RegionCode.of(district + "001"), "东门街道", Region.Kind.SUBDISTRICT, 7),
                        new Township(RegionCode.of(district + "100"), "南山镇", Region.Kind.TOWN, 12),
                        new Township(RegionCode.of(district + "200"), "北坡乡", Region.Kind.TOWNSHIP, 3)),
                List.of(
                        new Body("区环保局", "丙区环境保护局", Organisation.Kind.DEPARTMENT, List.of("环保局")),
                        new Body("区城管局", null, Organisation.Kind.DEPARTMENT, List.of()),
                        new Body("区水务局", null, Organisation.Kind.DEPARTMENT, List.of())),
                List.of(
                        new Group("各乡镇（街道）", OrganisationGroup.Rule.ALL_TOWNSHIPS, List.of(), List.of()),
                        new Group("各街道", OrganisationGroup.Rule.ALL_SUBDISTRICTS, List.of(), List.of()),
                        new Group("两局", OrganisationGroup.Rule.LISTED, List.of(), List.of("区环保局", "区城管局"))));
    }

    @Test
    void renamesABodyFromADayOn() {
        long old = body("区环保局", LAST_YEAR).id();

        Act act = succession.carryOut(rename("区环保局", "区生态环境局"), by);

        assertThat(body("区环保局", LAST_YEAR).name()).isEqualTo("区环保局");
        assertThat(organisations.on(old, DAY.minusDays(1)))
                .map(Organisation::name)
                .contains("区环保局");
        assertThat(organisations.on(old, DAY)).map(Organisation::name).contains("区生态环境局");
        assertThat(body("区环保局", DAY).name())
                .as("the old name leads to the heir")
                .isEqualTo("区生态环境局");
        assertThat(body("环保局", DAY).name()).isEqualTo("区生态环境局");
        assertThat(members("两局", LAST_YEAR)).containsExactly("区城管局", "区环保局");
        assertThat(members("两局", DAY)).containsExactly("区城管局", "区生态环境局");
        assertThat(act.consequences())
                .contains(
                        new Consequence(Sort.INHERITS, "区环保局", "区生态环境局"), new Consequence(Sort.JOINS, "区生态环境局", "两局"));
        long heir = body("区生态环境局", TODAY).id();
        assertThat(organisations.on(heir, LAST_YEAR))
                .as("and back")
                .map(Organisation::id)
                .contains(old);
    }

    @Test
    void keepsTheBodyAboveFromDayToDay() {
        long water = body("区水务局", TODAY).id();
        Organisation environment = body("区环保局", TODAY);
        Organisation management = body("区城管局", TODAY);
        hierarchy.place(water, named(environment), null);
        hierarchy.place(water, named(management), LocalDate.of(2026, 2, 1));

        Act act = succession.carryOut(rename("区水务局", "区水利局"), by);
        succession.undo(act.id(), by);
        assertThat(above(water, TODAY)).as("as before the act").isEqualTo("区城管局");
        Act again = succession.carryOut(rename("区水务局", "区水利局"), by);
        succession.carryOut(rename("区城管局", "区城市管理局"), by);

        assertThat(above(water, LAST_YEAR)).isEqualTo("区环保局");
        assertThat(above(water, LocalDate.of(2026, 2, 1))).isEqualTo("区城管局");
        assertThat(above(water, DAY)).as("both were renamed").isEqualTo("区城市管理局");
        assertThat(hierarchy.below(management.id(), DAY))
                .extracting(Organisation::name)
                .containsExactly("区水利局");
        assertThat(hierarchy.below(environment.id(), LAST_YEAR))
                .extracting(Organisation::name)
                .containsExactly("区水务局");
        long heir = body("区水利局", TODAY).id();
        assertThat(hierarchy.placements(heir, TODAY))
                .extracting(one -> one.above().name() + " " + one.from() + " " + one.to())
                .containsExactly("区城市管理局 2026-03-01 null", "区城市管理局 2026-02-01 2026-02-28", "区环保局 null 2026-01-31");
        assertThat(places.of(Holder.Type.ORGANISATION, water, LAST_YEAR).organisations())
                .containsExactlyInAnyOrder(water, environment.id());

        hierarchy.place(heir, null, TODAY);
        assertThat(hierarchy.above(heir, TODAY)).isEmpty();
        assertThat(above(heir, TODAY.minusDays(1))).isEqualTo("区城市管理局");
        refused(() -> hierarchy.place(water, named(environment), TODAY), RegistryError.CHANGE_OVER);
        refused(() -> hierarchy.place(heir, named(environment), LAST_YEAR), RegistryError.CHANGE_DAY_EARLY);

        hierarchy.place(heir, named(body("区城市管理局", TODAY)), TODAY);
        hierarchy.place(heir, null, DAY);
        hierarchy.place(heir, named(environment), DAY);
        assertThat(above(heir, TODAY.minusDays(1))).isEqualTo("区环保局");
        assertThat(above(heir, TODAY)).as("known to come later").isEqualTo("区城市管理局");
        refused(
                () -> hierarchy.place(environment.id(), named(body("区水利局", TODAY)), LocalDate.of(2026, 2, 1)),
                RegistryError.PARENT_BELOW);
        refused(() -> succession.undo(again.id(), by), RegistryError.ACT_IN_USE);
    }

    private String above(long id, LocalDate day) {
        return hierarchy.above(id, day).orElseThrow().name();
    }

    private static Named named(Organisation body) {
        return new Named(body.id(), body.name());
    }

    @Test
    void mergesABodyIntoAnotherThatKeepsItsName() {
        long taker = body("区城管局", DAY).id();
        long taken = body("区水务局", DAY).id();

        succession.carryOut(new OrganisationChange(Verb.MERGE, List.of(taken), List.of(), taker, DAY, null), by);

        assertThat(organisations.on(taken, TODAY)).map(Organisation::id).contains(taker);
        assertThat(organisations.on(taken, LAST_YEAR)).map(Organisation::name).contains("区水务局");
        assertThat(body("区水务局", TODAY).id()).isEqualTo(taker);
        assertThat(organisations.find(taker)).map(Organisation::validFrom).isEmpty();
    }

    @Test
    void splitsABodyAndLetsTheFirstCarryOn() {
        long old = body("区水务局", DAY).id();
        succession.carryOut(
                new OrganisationChange(
                        Verb.SPLIT,
                        List.of(old),
                        List.of(department("区水利局"), department("区排水中心")),
                        null,
                        DAY,
                        "区编委〔2026〕3号"),
                by);
        assertThat(organisations.on(old, TODAY)).map(Organisation::name).contains("区水利局");
        assertThat(organisations.on(body("区排水中心", TODAY).id(), LAST_YEAR))
                .map(Organisation::name)
                .contains("区排水中心");
        assertThat(succession.ofOrganisation(old))
                .singleElement()
                .satisfies(act -> assertThat(act.begun()).containsExactly("区水利局", "区排水中心"));
    }

    @Test
    void mergesTownshipsWithTheirGovernments() {
        long north = regions.find(code("200"), DAY).orElseThrow().id();
        Act act = succession.carryOut(mergeTownships(), by);

        assertThat(townships(LAST_YEAR)).containsExactly("东门街道", "南山镇", "北坡乡");
        assertThat(townships(DAY)).containsExactly("东门街道", "山北镇");
        assertThat(members("各乡镇（街道）", LAST_YEAR)).containsExactly("东门街道办事处", "南山镇人民政府", "北坡乡人民政府");
        assertThat(members("各乡镇（街道）", DAY)).containsExactly("东门街道办事处", "山北镇人民政府");
        assertThat(regions.on(north, DAY)).map(Region::name).contains("山北镇");
        assertThat(regions.find(code("100"), DAY)).map(Region::villages).contains(15);
        assertThat(body("北坡乡", DAY).name()).isEqualTo("山北镇人民政府");
        assertThat(body("北坡乡", LAST_YEAR).name()).isEqualTo("北坡乡人民政府");
        assertThat(act.ended()).containsExactly("南山镇", "北坡乡");
        assertThat(act.consequences()).contains(new Consequence(Sort.INHERITS, "北坡乡人民政府", "山北镇人民政府"));
    }

    @Test
    void changesTheKindOfATownship() {
        Region township = regions.find(code("200"), DAY).orElseThrow();
        succession.carryOut(
                new RegionChange(
                        Verb.CHANGE_KIND,
                        List.of(township.id()),
                        List.of(new RegionChange.Begun(code("002"), "北坡街道", Region.Kind.SUBDISTRICT, 3)),
                        DAY,
                        null),
                by);
        assertThat(members("各街道", LAST_YEAR)).containsExactly("东门街道办事处");
        assertThat(members("各街道", DAY)).containsExactly("东门街道办事处", "北坡街道办事处");
        assertThat(regions.find(code("200"), DAY)).isEmpty();
        assertThat(regions.find(code("200"), LAST_YEAR)).map(Region::name).contains("北坡乡");
    }

    @Test
    void showsWhatAChangeWouldDoAndDoesNothing() {
        Act would = succession.preview(mergeTownships(), by);

        assertThat(would.consequences()).contains(new Consequence(Sort.ENDS, "北坡乡", null));
        assertThat(townships(DAY)).containsExactly("东门街道", "南山镇", "北坡乡");
        assertThat(succession.find(would.id())).isEmpty();
    }

    @Test
    void takesAChangeBackUntilSomethingHangsOnIt() {
        Act act = succession.carryOut(mergeTownships(), by);

        Act undone = succession.undo(act.id(), by);

        assertThat(undone.undoneBy()).isEqualTo(by.displayName());
        assertThat(townships(DAY)).containsExactly("东门街道", "南山镇", "北坡乡");
        assertThat(members("各乡镇（街道）", DAY)).hasSize(3);
        assertThat(body("北坡乡", DAY).name()).isEqualTo("北坡乡人民政府");
        refused(() -> succession.undo(act.id(), by), RegistryError.ACT_UNDONE);

        Act first = succession.carryOut(rename("区环保局", "区生态环境局"), by);
        succession.carryOut(
                new OrganisationChange(
                        Verb.RENAME,
                        List.of(body("区生态环境局", TODAY).id()),
                        List.of(department("区生态环境和林业局")),
                        null,
                        TODAY,
                        null),
                by);
        refused(() -> succession.undo(first.id(), by), RegistryError.ACT_IN_USE);
        assertThat(body("区环保局", TODAY).name()).isEqualTo("区生态环境和林业局");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        Region east = regions.find(code("001"), DAY).orElseThrow();
        RegionChange wrong = new RegionChange(
                Verb.MERGE,
                List.of(east.id()),
                List.of(new RegionChange.Begun(RegionCode.of("500154001"), "南山镇", Region.Kind.DISTRICT, 1)),
                DAY,
                null);
        assertThatThrownBy(() -> succession.carryOut(wrong, by))
                .asInstanceOf(type(Failure.class))
                .extracting(Failure::errors)
                .satisfies(errors -> assertThat(errors)
                        .extracting(Problem::path)
                        .contains("ending", "beginning[0].kind", "beginning[0].code", "beginning[0].name"));
    }

    @Test
    void refusesWhatCannotBe() {
        wrong(rename("区环保局", "区环保局"), RegistryError.CHANGE_NAME_SAME);
        wrong(rename("区环保局", "区城管局"), RegistryError.CHANGE_NAME_TAKEN);
        wrong(rename("区环保局", " "), RegistryError.CHANGE_NAME_MISSING);
        wrong(rename("南山镇", "南山政府"), RegistryError.CHANGE_GOVERNMENT);
        long old = body("区环保局", LAST_YEAR).id();
        succession.carryOut(rename("区环保局", "区生态环境局"), by);
        wrong(rename("区生态环境局", "区环境局"), RegistryError.CHANGE_DAY_EARLY);
        wrong(new OrganisationChange(Verb.END, List.of(old), List.of(), null, TODAY, null), RegistryError.CHANGE_OVER);
    }

    @Test
    void leavesAChangedBodyAloneWhenThePackComesAgain() {
        succession.carryOut(rename("区环保局", "区生态环境局"), by);
        succession.carryOut(mergeTownships(), by);

        registrar.enter(registration());

        assertThat(townships(TODAY)).containsExactly("东门街道", "山北镇");
        assertThat(members("两局", TODAY)).containsExactly("区城管局", "区生态环境局");
        assertThat(body("区环保局", TODAY).name()).isEqualTo("区生态环境局");
    }

    private OrganisationChange rename(String from, String to) {
        return new OrganisationChange(
                Verb.RENAME, List.of(body(from, DAY).id()), List.of(department(to)), null, DAY, null);
    }

    private static OrganisationChange.Begun department(String name) {
        return new OrganisationChange.Begun(name, null, Organisation.Kind.DEPARTMENT);
    }

    private RegionChange mergeTownships() {
        return new RegionChange(
                Verb.MERGE,
                List.of(
                        regions.find(code("100"), DAY).orElseThrow().id(),
                        regions.find(code("200"), DAY).orElseThrow().id()),
                List.of(new RegionChange.Begun(code("100"), "山北镇", Region.Kind.TOWN, 15)),
                DAY,
                null);
    }

    private RegionCode code(String end) {
        return RegionCode.of(district + end);
    }

    private Organisation body(String name, LocalDate day) {
        return (Organisation)
                organisations.resolve(name, RegionCode.of(district), day).orElseThrow();
    }

    private List<String> members(String group, LocalDate day) {
        var found = (OrganisationGroup)
                organisations.resolve(group, RegionCode.of(district), day).orElseThrow();
        return organisations.members(found, day).stream()
                .map(Organisation::name)
                .toList();
    }

    private List<String> townships(LocalDate day) {
        return regions
                .list(
                        new RegionFilter(null, null, true, RegionCode.of(district), day),
                        PageRequest.of(null, null, null))
                .items()
                .stream()
                .map(Region::name)
                .toList();
    }

    private void wrong(Change change, ErrorCode code) {
        assertThatThrownBy(() -> succession.preview(change, by))
                .asInstanceOf(type(Failure.class))
                .extracting(Failure::errors)
                .satisfies(
                        errors -> assertThat(errors).extracting(Problem::code).contains(code));
    }

    private static void refused(Runnable deed, ErrorCode code) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
