package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
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
    private final MemberEntry entry;
    private final Drawers drawers;
    private final Words words;

    MemberPages(MemberEntry entry, Drawers drawers, Words words) {
        this.entry = entry;
        this.drawers = drawers;
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
        String joined = entry.join(request.getRequestURI(), id, name, from, by);
        return done(request, id, words.of("member.joined", joined), redirect);
    }

    @PostMapping("/{member}/leave")
    String leave(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            CurrentPerson by,
            RedirectAttributes redirect) {
        entry.leave(request.getRequestURI(), id, member, lastDay, by);
        return done(request, id, words.of("member.left", lastDay), redirect);
    }

    @PostMapping("/{member}/resume")
    String resume(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable long member,
            CurrentPerson by,
            RedirectAttributes redirect) {
        entry.resume(request.getRequestURI(), id, member, by);
        return done(request, id, words.of("member.resumed"), redirect);
    }

    private String done(HttpServletRequest request, long id, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", said);
        return "redirect:" + drawers.of(request.getRequestURI()).path() + "/" + id;
    }
}
