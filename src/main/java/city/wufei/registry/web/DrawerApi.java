package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.web.Drawer.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All drawers for programs, as they are on a day ({@code asOf}, today without it). Writes take what {@link SentRow} says. */
@RestController
@Needs(Action.READ)
@RequestMapping({
    "/api/v1/facilities",
    "/api/v1/vehicles",
    "/api/v1/contracts",
    "/api/v1/qualifications",
    "/api/v1/parks",
    "/api/v1/groups"
})
class DrawerApi {
    private final Drawers drawers;
    private final DrawerEntry entry;
    private final Clock clock;

    DrawerApi(Drawers drawers, DrawerEntry entry, Clock clock) {
        this.drawers = drawers;
        this.entry = entry;
        this.clock = clock;
    }

    /**
     * Those of the day.
     *
     * @param over {@code yes} for those that are over or not begun too
     * @param within of qualifications, those that run out in so many days
     */
    @GetMapping
    Listing<DrawerJson> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String park,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String over,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person) {
        Map<String, String> chosen = new HashMap<>();
        put(chosen, "kind", kind);
        put(chosen, "region", region);
        put(chosen, "park", park);
        put(chosen, "rule", rule);
        put(chosen, "within", within);
        put(chosen, "over", over);
        return list(drawers.of(request.getRequestURI()), new Asked(q, chosen, asOf.date()), asOf, page, person);
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }

    private static <T extends Record> Listing<DrawerJson> list(
            Drawer<T> drawer, Asked asked, AsOf asOf, PageRequest page, CurrentPerson person) {
        return drawer.list(asked, page).map(item -> json(drawer, item, asOf, person));
    }

    @GetMapping("/{id}")
    DrawerJson get(HttpServletRequest request, @PathVariable long id, AsOf asOf, CurrentPerson person) {
        return get(drawers.of(request.getRequestURI()), id, asOf, person);
    }

    private static <T extends Record> DrawerJson get(Drawer<T> drawer, long id, AsOf asOf, CurrentPerson person) {
        return json(drawer, DrawerView.get(drawer, id, asOf.date()), asOf, person);
    }

    private static <T extends Record> DrawerJson json(Drawer<T> drawer, T item, AsOf asOf, CurrentPerson person) {
        return drawer.json(item, Standing.of(item, drawer.where(item), asOf, person));
    }

    /** Adds one. */
    @PostMapping
    @Needs(Action.EDIT_REGISTER)
    ResponseEntity<DrawerJson> add(
            HttpServletRequest request, @RequestBody Map<String, @Nullable Object> body, CurrentPerson person) {
        Drawer<?> drawer = drawers.of(request.getRequestURI());
        long id = entry.add(drawer, SentRow.of(body, drawer).values(), person);
        return ResponseEntity.created(URI.create("/api/v1" + drawer.path() + "/" + id))
                .body(get(drawer, id, today(), person));
    }

    /** Changes the columns that are sent, when its {@code version} is still the one that is sent along. */
    @PatchMapping("/{id}")
    @Needs(Action.EDIT_REGISTER)
    DrawerJson change(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestBody Map<String, @Nullable Object> body,
            CurrentPerson person) {
        Drawer<?> drawer = drawers.of(request.getRequestURI());
        SentRow sent = SentRow.of(body, drawer);
        entry.change(drawer, id, sent.values(), sent.requiredVersion(), person);
        return get(drawer, id, today(), person);
    }

    /** A last day, and the version that it was read with. */
    record Ending(LocalDate lastDay, String version) {}

    /** Gives it a last day. */
    @PostMapping("/{id}/actions/end")
    @Needs(Action.EDIT_REGISTER)
    DrawerJson end(
            HttpServletRequest request, @PathVariable long id, @RequestBody Ending ending, CurrentPerson person) {
        Drawer<?> drawer = drawers.of(request.getRequestURI());
        entry.end(drawer, id, ending.lastDay(), ending.version(), person);
        return get(drawer, id, today(), person);
    }

    private AsOf today() {
        return new AsOf(LocalDate.now(clock), true);
    }
}
