package city.wufei.identity.security;

import city.wufei.platform.Action;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.ForEverybody;
import city.wufei.platform.Needs;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call a route.
 *
 * @param signIn whether it needs a sign-in at all
 * @param action the right it needs; null when signing in is enough
 */
record RouteRule(boolean signIn, @Nullable Action action) {

    /** The rule of the method, else of its controller; empty when neither has one. */
    static Optional<RouteRule> of(HandlerMethod route) {
        return Stream.of(route.getMethod(), route.getBeanType())
                .flatMap(place -> at(place).stream())
                .findFirst();
    }

    private static Optional<RouteRule> at(AnnotatedElement place) {
        Needs needs = place.getAnnotation(Needs.class);
        if (needs != null) {
            return Optional.of(new RouteRule(true, needs.value()));
        }
        if (place.isAnnotationPresent(ForAllSignedIn.class)) {
            return Optional.of(new RouteRule(true, null));
        }
        return place.isAnnotationPresent(ForEverybody.class)
                ? Optional.of(new RouteRule(false, null))
                : Optional.empty();
    }
}
