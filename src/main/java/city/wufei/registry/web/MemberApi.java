package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.Memberships;
import city.wufei.registry.Memberships.Member;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to a park or to a group whose members are listed, on a day. Every write answers with those of today. */
@RestController
@Needs(Action.READ)
@RequestMapping({"/api/v1/parks/{id}/members", "/api/v1/groups/{id}/members"})
class MemberApi {
    private final MemberEntry entry;
    private final RegisterReferences references;

    MemberApi(MemberEntry entry, RegisterReferences references) {
        this.entry = entry;
        this.references = references;
    }

    /** A body or a facility by its name, and the first day, null when that is not known. */
    record Joining(String name, @Nullable LocalDate from) {}

    record Leaving(LocalDate lastDay) {}

    @GetMapping
    List<Member> list(HttpServletRequest request, @PathVariable long id, AsOf asOf) {
        return entry.reading(request.getRequestURI(), id).members(id, asOf.date());
    }

    @PostMapping
    @Needs(Action.EDIT_REGISTER)
    @ResponseStatus(HttpStatus.CREATED)
    List<Member> join(
            HttpServletRequest request, @PathVariable long id, @RequestBody Joining joining, CurrentPerson person) {
        String path = request.getRequestURI();
        entry.join(path, id, joining.name(), joining.from(), person);
        return today(path, id);
    }

    @PostMapping("/{member}/actions/leave")
    @Needs(Action.EDIT_REGISTER)
    List<Member> leave(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable long member,
            @RequestBody Leaving leaving,
            CurrentPerson person) {
        String path = request.getRequestURI();
        entry.leave(path, id, member, leaving.lastDay(), person);
        return today(path, id);
    }

    /** Takes an end back that was entered by hand. */
    @PostMapping("/{member}/actions/resume")
    @Needs(Action.EDIT_REGISTER)
    List<Member> resume(
            HttpServletRequest request, @PathVariable long id, @PathVariable long member, CurrentPerson person) {
        String path = request.getRequestURI();
        entry.resume(path, id, member, person);
        return today(path, id);
    }

    private List<Member> today(String path, long id) {
        Memberships memberships = entry.reading(path, id);
        return memberships.members(id, references.today());
    }
}
