package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
    private final BodyRelations relations;
    private final Words words;

    ContactPages(BodyRelations relations, Words words) {
        this.relations = relations;
        this.words = words;
    }

    @PostMapping("/contacts")
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String phone,
            CurrentPerson by,
            RedirectAttributes redirect) {
        relations.addContact(id, name, duty, phone, by);
        return done(id, "contact.added", redirect);
    }

    @PostMapping("/contacts/{contact}/end")
    String end(@PathVariable long id, @PathVariable long contact, CurrentPerson by, RedirectAttributes redirect) {
        relations.endContact(id, contact, by);
        return done(id, "contact.ended", redirect);
    }

    /** A blank name for none; without a day it counts from the beginning of the body. */
    @PostMapping("/parent")
    String parent(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            CurrentPerson by,
            RedirectAttributes redirect) {
        relations.place(id, parent, from, by);
        return done(id, "contact.parentSet", redirect);
    }

    private String done(long id, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.of(what));
        return "redirect:/organisations/" + id;
    }
}
