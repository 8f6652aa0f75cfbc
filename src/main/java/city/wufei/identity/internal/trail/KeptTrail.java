package city.wufei.identity.internal.trail;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.trail.TrailSql.Done;
import city.wufei.identity.internal.trail.TrailSql.Source;
import city.wufei.platform.Trail;
import city.wufei.platform.api.ApiPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The trail in the database. */
@Service
class KeptTrail implements Trail {
    private static final int LONGEST = 2_000;

    private final TrailSql entries;
    private final Clock clock;

    KeptTrail(TrailSql entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void note(String what, String thing, @Nullable Object id, String detail) {
        add(done(what, thing, id, detail));
    }

    @Override
    public void noteBy(long person, String what, String thing, @Nullable Object id, String detail) {
        add(person, null, done(what, thing, id, detail));
    }

    private static Done done(String what, String thing, @Nullable Object id, String detail) {
        return new Done(what, thing, id == null ? "" : id.toString(), detail, null);
    }

    void add(Done done) {
        CurrentPerson by = caller();
        CurrentPerson.Principal behalf = by == null ? null : by.actingFor();
        add(by == null ? null : by.id(), behalf == null ? null : behalf.id(), done);
    }

    private void add(@Nullable Long person, @Nullable Long behalf, Done done) {
        String detail = done.detail().length() > LONGEST ? done.detail().substring(0, LONGEST) + "…" : done.detail();
        entries.insert(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person,
                behalf,
                source(),
                new Done(done.what(), done.thing(), done.thingId(), detail, done.status()));
    }

    private static @Nullable CurrentPerson caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentPerson person ? person : null;
    }

    private static Source source() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return new Source(request.getRemoteAddr(), ApiPaths.isApi(request) ? "API" : "PAGE");
        }
        return new Source("", "SYSTEM");
    }
}
