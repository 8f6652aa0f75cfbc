package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Trail;
import city.wufei.platform.Words;
import city.wufei.registry.Holder;
import city.wufei.registry.RegistryError;
import city.wufei.registry.internal.ContactSql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to call at a body, and what body is above it. */
@Controller
@Needs(Action.EDIT_REGISTER)
@RequestMapping("/organisations/{id:\\d+}")
class ContactPages {
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{5,25}");
    private static final int LONGEST = 60;

    private final ContactSql contacts;
    private final RegisterReferences references;
    private final Reach reach;
    private final Trail trail;
    private final Words words;
    private final Clock clock;

    ContactPages(
            ContactSql contacts, RegisterReferences references, Reach reach, Trail trail, Words words, Clock clock) {
        this.contacts = contacts;
        this.references = references;
        this.reach = reach;
        this.trail = trail;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/contacts")
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String phone,
            CurrentPerson by,
            RedirectAttributes redirect) {
        require(by, id);
        String who = name.strip();
        String number = phone.strip();
        if (who.isEmpty() || who.length() > LONGEST || duty.strip().length() > LONGEST) {
            throw Failure.of(RegistryError.CONTACT_NAME_INVALID, LONGEST);
        }
        if (!PHONE.matcher(number).matches()) {
            throw Failure.of(RegistryError.CONTACT_PHONE_INVALID);
        }
        contacts.add(id, who, duty.strip(), number, LocalDate.now(clock));
        redirect.addFlashAttribute("flash", words.of("contact.added"));
        return "redirect:/organisations/" + id;
    }

    @PostMapping("/contacts/{contact}/end")
    String end(@PathVariable long id, @PathVariable long contact, CurrentPerson by, RedirectAttributes redirect) {
        require(by, id);
        if (!contacts.end(id, contact, LocalDate.now(clock))) {
            throw Failure.of(KernelError.NOT_FOUND, String.valueOf(contact));
        }
        redirect.addFlashAttribute("flash", words.of("contact.ended"));
        return "redirect:/organisations/" + id;
    }

    /** Blank for none. */
    @PostMapping("/parent")
    String parent(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String parent,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Reach.requireEverywhere(by);
        if (parent.isBlank()) {
            contacts.setParent(id, null);
        } else {
            Holder above = above(parent.strip());
            if (reach.of(above).organisations().contains(id)) {
                throw Failure.of(RegistryError.PARENT_BELOW, above.name());
            }
            contacts.setParent(id, above.id());
        }
        trail.note("contact.parentSet", "organisations", id, parent.strip());
        redirect.addFlashAttribute("flash", words.of("contact.parentSet"));
        return "redirect:/organisations/" + id;
    }

    private Holder above(String name) {
        List<Holder> found = references.holders(Holder.Type.ORGANISATION, name);
        if (found.size() != 1) {
            throw Failure.of(RegistryError.BODY_NOT_CLEAR, name);
        }
        return found.get(0);
    }

    private void require(CurrentPerson by, long id) {
        Reach.require(by, List.of(reach.of(new Holder(Holder.Type.ORGANISATION, id, ""))));
    }
}
