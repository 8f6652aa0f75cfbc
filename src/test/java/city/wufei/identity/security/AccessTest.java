package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.platform.Action;
import city.wufei.platform.api.ApiPaths;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role at every route of the running application: a new route without a rule, or with a rule that does not hold, fails here. */
@WufeiTest
class AccessTest {
    private static final String OURS = "city.wufei.";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** A way to call a controller. */
    private record Route(String method, String path, HandlerMethod handler, boolean takesFile) {
        boolean isApi() {
            return path.startsWith(ApiPaths.ROOT + "/");
        }

        RouteRule rule() {
            return RouteRule.of(handler).orElseThrow();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyRouteHasARule() {
        assertThat(routes())
                .hasSizeGreaterThan(50)
                .allSatisfy(route -> assertThat(RouteRule.of(route.handler()))
                        .as("%s: who may call %s?", route, route.handler())
                        .isPresent());
    }

    @Test
    void nothingButWhatIsForEverybodyOpensWithoutSigningIn() {
        for (Route route : routes()) {
            HttpResponse<String> answer =
                    route.isApi() ? call(Program.unknown(port), route) : call(new Visitor(port), route);
            boolean closed = answer.statusCode() == 401
                    || answer.statusCode() == 403
                    || answer.headers().firstValue("Location").orElse("").contains("/sign-in");
            if (route.rule().signIn()) {
                assertThat(closed).as("%s, signed out: %s", route, answer).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsRefusedWhatItHasNoRightTo(Role role) {
        CurrentPerson person = people.with(role);
        Program program = Program.withToken(port, tokens.issue(person, "access", TokenScope.PERSON, 1));
        Visitor visitor = new Visitor(port);
        people.forgetTries();
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        for (Route route : routes()) {
            Action needed = route.rule().action();
            boolean may = needed == null || person.may(needed);
            // With the right, only reading is tried here: what a write does is its own test's business.
            if (!may || route.method().equals("GET")) {
                HttpResponse<String> answer = route.isApi() ? call(program, route) : call(visitor, route);
                assertThat(answer.statusCode() == 403)
                        .as("%s as %s, which needs %s: %s", route, role, needed, answer)
                        .isEqualTo(!may);
                assertThat(answer.statusCode())
                        .as("%s as %s", route, role)
                        .isNotEqualTo(401)
                        .isNotEqualTo(500);
            }
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            HandlerMethod handler = entry.getValue();
            String type = handler.getBeanType().getName();
            if (type.startsWith(OURS) && !type.contains(".Probe")) {
                Set<RequestMethod> methods =
                        entry.getKey().getMethodsCondition().getMethods();
                boolean file = entry.getKey()
                        .getConsumesCondition()
                        .getConsumableMediaTypes()
                        .contains(MediaType.MULTIPART_FORM_DATA);
                for (String pattern : entry.getKey().getPatternValues()) {
                    String path = pattern.replaceAll("\\{\\*?[^}]+}", "0");
                    (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                            .forEach(method -> routes.add(new Route(method.name(), path, handler, file)));
                }
            }
        }
        return routes;
    }

    private static HttpResponse<String> call(Program program, Route route) {
        return route.takesFile()
                ? program.postFile(route.path(), "a.txt", new byte[] {'a'})
                : program.send(
                        route.path(),
                        route.method(),
                        route.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json");
    }

    private static HttpResponse<String> call(Visitor visitor, Route route) {
        if (route.method().equals("GET")) {
            return visitor.get(route.path());
        }
        return route.takesFile()
                ? visitor.postFile(route.path(), "a.txt", new byte[] {'a'})
                : visitor.post(route.path());
    }
}
