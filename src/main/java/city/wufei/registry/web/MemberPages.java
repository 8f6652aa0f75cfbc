package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Trail;
import city.wufei.platform.Words;
import city.wufei.registry.Holder;
import city.wufei.registry.Memberships;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets bodies and facilities belong to a park or a group, and no longer, and takes the end back. */
@Controller
@Needs(Action.EDIT_REGISTER)
@RequestMapping({"/parks/{id}/members", "/groups/{id}/members"})
class MemberPages {
    private final Drawers drawers;
    private final RegisterReferences references;
    private final Trail trail;
    private final Words words;

    MemberPages(Drawers drawers, RegisterReferences references, Trail trail, Words words) {
        this.drawers = drawers;
        this.references = references;
        this.trail = trail;
        this.words = words;
    }

    @PostMapping
    String join(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Drawer<?> drawer = drawers.of(request.getRequestURI());
        Memberships memberships = memberships(drawer, id, by);
        Holder member = references.bodyOrFacility(name.strip());
        memberships.join(id, member, from);
        return done(drawer, id, "member.joined", member.name(), redirect);
    }

    @PostMapping("/{member}/leave")
    String leave(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Drawer<?> drawer = drawers.of(request.getRequestURI());
        memberships(drawer, id, by).leave(id, member, lastDay);
        return done(drawer, id, "member.left", lastDay, redirect);
    }

    @PostMapping("/{member}/resume")
    String resume(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable long member,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Drawer<?> drawer = drawers.of(request.getRequestURI());
        memberships(drawer, id, by).resume(id, member);
        return done(drawer, id, "member.resumed", "", redirect);
    }

    private String done(Drawer<?> drawer, long id, String what, Object detail, RedirectAttributes redirect) {
        trail.note(what, drawer.table().key(), id, detail.toString());
        redirect.addFlashAttribute("flash", words.of(what, detail));
        return "redirect:" + drawer.path() + "/" + id;
    }

    private <T> Memberships memberships(Drawer<T> drawer, long id, CurrentPerson by) {
        T item = DrawerView.get(drawer, id, references.today());
        Reach.require(by, drawer.where(item));
        Memberships memberships = drawer.memberships(item);
        if (memberships == null) {
            throw Failure.of(city.wufei.registry.RegistryError.GROUP_NOT_LISTED, drawer.name(item));
        }
        return memberships;
    }
}
