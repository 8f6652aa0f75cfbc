package city.wufei.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WufeiTest
class PagesTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Visitor visitor;
    private CurrentPerson administrator;

    @BeforeEach
    void signIn() {
        people.forgetTries();
        administrator = people.administrator();
        visitor = new Visitor(port);
        visitor.signIn(administrator.username(), TestPeople.PASSWORD);
    }

    @Test
    void carryStrictHeadersAndNoInlineCode() {
        Set<String> paths = pages();
        assertThat(paths).contains("/", "/account", "/people", "/api");
        paths.add("/nowhere");
        for (String path : paths) {
            HttpResponse<String> answer = visitor.get(path);
            assertStrict(path, answer);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("[style], style, script:not([src])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
            assertThat(answer.body()).as(path).doesNotContain("??");
        }
        assertStrict("/sign-in", new Visitor(port).get("/sign-in"));
        assertStrict("/api/v1/me", new Visitor(port).get("/api/v1/me"));
        assertStrict("/actuator/health", new Visitor(port).get("/actuator/health"));
    }

    private static void assertStrict(String path, HttpResponse<String> answer) {
        Map<String, String> expected = Map.of(
                "Content-Security-Policy", POLICY,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin");
        expected.forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                .as(path + " " + name)
                .contains(value));
        assertThat(answer.headers().firstValue("Permissions-Policy")).as(path).isPresent();
    }

    @Test
    void speakChineseUntilEnglishIsAskedForAndThenRemember() {
        assertThat(visitor.page("/account").expectFirst("h1").text()).isEqualTo("我的账户");
        assertThat(visitor.page("/account").expectFirst("html").attr("lang")).isEqualTo("zh-CN");
        Document english = visitor.page("/account?lang=en");
        assertThat(english.expectFirst("h1").text()).isEqualTo("My account");
        assertThat(english.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.expectFirst("a.lang").attr("href")).isEqualTo("/account?lang=zh");
        assertThat(visitor.page("/people").expectFirst("h1").text()).isEqualTo("People");
        assertThat(visitor.page("/people?lang=zh").expectFirst("h1").text()).isEqualTo("用户");
        assertThat(visitor.get("/people?lang=%F0").statusCode()).isEqualTo(400);
    }

    @Test
    void answerTheRegionAloneWhenHtmxAsksForIt() {
        HttpResponse<String> whole = visitor.get("/people");
        HttpResponse<String> region = visitor.get("/people", "HX-Request", "true", "HX-Target", "list");
        assertThat(whole.body()).contains("<html").contains("id=\"list\"");
        assertThat(region.body().strip()).startsWith("<section id=\"list\"").doesNotContain("<html");
        for (HttpResponse<String> answer : List.of(whole, region)) {
            assertThat(String.join(", ", answer.headers().allValues("Vary"))).contains("HX-Request");
        }
        assertThat(visitor.get("/people", "HX-Request", "true", "HX-Boosted", "true", "HX-Target", "list")
                        .body())
                .contains("<html");
        assertThat(visitor.get("/people", "HX-Request", "true", "HX-Target", "list\" :: x")
                        .body())
                .contains("<html");
    }

    @Test
    void tellHtmxOfAnErrorInANoteOnTopOfThePage() {
        HttpResponse<String> wrong = visitor.get("/people?size=999", "HX-Request", "true", "HX-Target", "list");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("HX-Retarget")).contains("#flash");
        assertThat(wrong.body()).contains("role=\"alert\"").contains("最多 200").doesNotContain("<html");
        assertThat(visitor.get("/people?size=999").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/people?sort=password_hash").body())
                .contains("password_hash")
                .contains("可用的排序项");
    }

    @Test
    void answerMalformedAddressesWithAPage() {
        for (String path : new String[] {"/people?q=%F0", "/people/not-a-number", "/people/1%00"}) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        }
    }

    @Test
    void keepFiltersInTheLinksTheyMake() {
        people.with(Role.AUDITOR);
        Document page = visitor.page("/people?q=test&role=AUDITOR&sort=name&size=1");
        Element head = page.expectFirst("th[aria-sort=ascending] a");
        assertThat(head.attr("href")).isEqualTo("/people?q=test&role=AUDITOR&size=1&sort=-name");
        assertThat(page.expectFirst("input[name=q]").val()).isEqualTo("test");
        assertThat(page.expectFirst("select[name=role] option[selected]").val()).isEqualTo("AUDITOR");
        assertThat(page.expectFirst("input[form=filter][name=sort]").val()).isEqualTo("name");
        assertThat(page.expectFirst(".list-top a").attr("href")).isEqualTo("/people");
    }

    @Test
    void letBrowsersKeepTheFilesOfTheLook() {
        String style =
                visitor.page("/account").expectFirst("link[rel=stylesheet]").attr("href");
        assertThat(style).matches("/assets/wufei-[0-9a-f]{32}\\.css");
        HttpResponse<String> answer = new Visitor(port).get(style);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000");
        for (Element script : visitor.page("/account").select("script[src]")) {
            assertThat(new Visitor(port).get(script.attr("src")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void openNothingOfTheActuatorButHealth() {
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/health/db"}) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(302);
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    /** Every page that can be asked for without an id. */
    private Set<String> pages() {
        Set<String> paths = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            boolean page = !mapping.getValue().getBeanType().isAnnotationPresent(RestController.class)
                    && mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    && mapping.getValue().getReturnType().getParameterType() == String.class
                    && mapping.getValue().getBeanType().getPackageName().startsWith("city.wufei");
            if (page) {
                mapping.getKey().getPatternValues().stream()
                        .filter(path -> !path.contains("{"))
                        .forEach(paths::add);
            }
        }
        return paths;
    }
}
