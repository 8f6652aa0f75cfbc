package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.Regions;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Township;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Renaming and merging, as somebody of the office does it. */
@WufeiTest
class SuccessionPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Regions regions;

    @BeforeEach
    void arrive() {
        people.forgetTries();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void renameABodyAndTakeItBack(Screen screen) {
        String district = screen == Screen.PHONE ? "610311" : "610310";
        enter(district);
        long body = organisations
                .resolve("区环保局", RegionCode.of(district), DAY)
                .orElseThrow()
                .id();
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(people.office().username(), TestPeople.PASSWORD);
            Page page = tab.go("/organisations/" + body)
                    .fits()
                    .picture("organisation")
                    .page();

            page.locator(".actions summary").click();
            page.locator(".actions .card a").first().click();
            page.locator("main button.primary").click();
            assertThat(page.locator(".note.bad")).containsText("“区环保局”就是现在的名称");
            tab.takeComplaints();

            page.locator("[id='beginning[0].name']").fill("区生态环境局");
            page.locator("#day").fill("2026-03-01");
            tab.fits().picture("change");
            page.locator("main button.primary").click();
            assertThat(page.locator(".consequences")).containsText("“区环保局”的最后一天是 2026-02-28");
            tab.fits().picture("change-preview");
            page.locator("[name=confirm]").click();
            assertThat(page.locator("h1")).containsText("区生态环境局");
            assertThat(page.locator(".acts")).containsText("更名");
            tab.fits().picture("organisation-history");

            page.locator(".acts .more summary").click();
            page.locator(".acts form button").click();
            assertThat(page.locator("h1")).containsText("区环保局");
            assertThat(page.locator(".acts")).hasCount(0);
        }
    }

    @Test
    void mergeTownships() {
        String district = "610320";
        enter(district);
        Visitor office = new Visitor(port);
        office.signIn(people.office().username(), TestPeople.PASSWORD);
        long south =
                regions.find(RegionCode.of(district + "100"), DAY).orElseThrow().id();
        String path = "/regions/" + south + "/change/MERGE";
        assertThat(office.page(path).select("#names option").eachAttr("value")).containsExactly("北坡乡");
        String[] fields = {
            "with",
            "北坡乡",
            "beginning[0].code",
            district + "100",
            "beginning[0].name",
            "山北镇",
            "beginning[0].kind",
            "TOWN",
            "beginning[0].villages",
            "15",
            "day",
            "2026-03-01",
            "basis",
            "民政函〔2026〕1号"
        };

        assertThat(office.post(path, fields).body()).contains("尚未执行");
        assertThat(regions.on(south, LocalDate.of(2026, 3, 1)))
                .map(Region::name)
                .contains("南山镇");
        String[] confirmed = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(fields), java.util.stream.Stream.of("confirm", "yes"))
                .toArray(String[]::new);
        assertThat(office.post(path, confirmed).statusCode()).isEqualTo(302);

        assertThat(office.page("/regions/" + south + "?asOf=2026-03-01")
                        .select("h1")
                        .text())
                .isEqualTo("山北镇");
        assertThat(office.page("/regions/" + south + "?asOf=2025-12-31")
                        .select("h1")
                        .text())
                .isEqualTo("南山镇");
        assertThat(office.post(path, fields).statusCode()).isEqualTo(422);
    }

    @Test
    void offerNothingToReaders() {
        enter("610330");
        long body = organisations
                .resolve("区环保局", RegionCode.of("610330"), DAY)
                .orElseThrow()
                .id();
        Visitor reader = new Visitor(port);
        reader.signIn(people.reader().username(), TestPeople.PASSWORD);
        assertThat(reader.page("/organisations/" + body).select(".actions summary"))
                .isEmpty();
        assertThat(reader.get("/organisations/" + body + "/change/RENAME").statusCode())
                .isEqualTo(403);
        assertThat(reader.post("/organisations/" + body + "/change/END", "day", "2026-03-01", "confirm", "yes")
                        .statusCode())
                .isEqualTo(403);
        assertThat(organisations.find(body).orElseThrow().validTo()).isNull();
    }

    private void enter(String district) {
        registrar.enter(new Registration(
                RegionCode.of(district),
                "丁" + district + "区",
                List.of(
                        new Township(RegionCode.of(district + "100"), "南山镇", Region.Kind.TOWN, 12),
                        new Township(RegionCode.of(district + "200"), "北坡乡", Region.Kind.TOWNSHIP, 3)),
                List.of(new Body("区环保局", "丁区环境保护局", Organisation.Kind.DEPARTMENT, List.of("环保局"))),
                List.of()));
    }
}
