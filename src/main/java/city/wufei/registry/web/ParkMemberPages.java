package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.registry.Holder;
import city.wufei.registry.Parks;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets bodies and facilities belong to a park, and no longer. */
@Controller
@Needs(Action.EDIT_REGISTER)
class ParkMemberPages {
    private final Parks parks;
    private final RegisterReferences references;
    private final Words words;

    ParkMemberPages(Parks parks, RegisterReferences references, Words words) {
        this.parks = parks;
        this.references = references;
        this.words = words;
    }

    @PostMapping("/parks/{id}/members")
    String join(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Reach.requireEverywhere(by);
        if (parks.find(id, references.today()).isEmpty()) {
            throw Failure.of(RegistryError.PARK_NOT_FOUND, String.valueOf(id));
        }
        Holder member = member(name.strip());
        parks.join(id, member, from);
        redirect.addFlashAttribute("flash", words.of("park.joined", member.name()));
        return "redirect:/parks/" + id;
    }

    private Holder member(String name) {
        List<Holder> bodies = references.holders(Holder.Type.ORGANISATION, name);
        List<Holder> found = bodies.isEmpty() ? references.holders(Holder.Type.FACILITY, name) : bodies;
        if (found.size() != 1) {
            throw Failure.of(RegistryError.BODY_NOT_CLEAR, name);
        }
        return found.get(0);
    }

    @PostMapping("/parks/{id}/members/{member}/leave")
    String leave(
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Reach.requireEverywhere(by);
        parks.leave(member, lastDay);
        redirect.addFlashAttribute("flash", words.of("park.left", lastDay));
        return "redirect:/parks/" + id;
    }
}
