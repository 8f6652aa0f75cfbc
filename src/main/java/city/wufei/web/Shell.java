package city.wufei.web;

import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Caller;
import city.wufei.platform.HeaderCount;
import city.wufei.platform.HeaderSource;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import city.wufei.platform.Time;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.LazyContextVariable;

/** Puts into a page's model what the layout draws around it. */
@Component
class Shell {
    private final List<NavigationSource> sources;
    private final List<HeaderSource> headers;
    private final Clock clock;

    Shell(List<NavigationSource> sources, List<HeaderSource> headers, Clock clock) {
        this.sources = sources;
        this.headers = headers;
        this.clock = clock;
    }

    void fill(ModelAndView page, HttpServletRequest request, String path) {
        Caller caller = caller();
        AsOf asked = (AsOf) request.getAttribute(AsOf.class.getName());
        page.addObject("here", Here.of(request, path));
        page.addObject("caller", caller);
        page.addObject("actingFor", caller == null ? null : caller.actingForName());
        page.addObject("counts", counts(caller));
        page.addObject("zone", Time.ZONE);
        page.addObject("navigation", navigation(caller, path));
        page.addObject("asOf", asked != null ? asked : new AsOf(LocalDate.now(clock), true));
        page.addObject("asOfAsked", asked != null);
    }

    /** Counted only when the layout is drawn: a region of a page has no header. */
    private LazyContextVariable<List<HeaderCount>> counts(@Nullable Caller caller) {
        return new LazyContextVariable<>() {
            @Override
            protected List<HeaderCount> loadValue() {
                return caller == null
                        ? List.of()
                        : headers.stream()
                                .map(source -> source.countFor(caller))
                                .sorted(Comparator.comparingInt(HeaderCount::order))
                                .toList();
            }
        };
    }

    /** Where the reader's navigation begins. */
    String home() {
        Caller caller = caller();
        if (caller != null && !caller.may(Action.READ)) {
            return "/todo";
        }
        return navigation(caller, "/").entries().stream()
                .findFirst()
                .map(NavEntry::path)
                .orElse("/account");
    }

    private Navigation navigation(@Nullable Caller caller, String path) {
        List<NavEntry> entries = caller == null
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.entriesFor(caller).stream())
                        .sorted(Comparator.comparingInt(NavEntry::order))
                        .toList();
        NavEntry current = entries.stream()
                .filter(entry -> entry.covers(path))
                .max(Comparator.comparingInt(entry -> entry.path().length()))
                .orElse(null);
        return new Navigation(entries, current);
    }

    private static @Nullable Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
