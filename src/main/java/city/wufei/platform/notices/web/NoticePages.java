package city.wufei.platform.notices.web;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.notices.internal.Inbox;
import city.wufei.platform.notices.internal.Told;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/notices")
@ForAllSignedIn
class NoticePages {
    private final Inbox inbox;
    private final Words words;

    NoticePages(Inbox inbox, Words words) {
        this.inbox = inbox;
        this.words = words;
    }

    /** A notice in the reader's words. */
    record Line(Told told, String said) {}

    @GetMapping
    String list(Caller caller, @RequestParam(defaultValue = "false") boolean all, PageRequest page, Model model) {
        model.addAttribute("listing", inbox.list(caller, !all, page).map(this::line));
        model.addAttribute("all", all);
        return "notices/list";
    }

    /** Opens what the notice is about; whoever opened it has read it. */
    @PostMapping("/{id}/open")
    @Needs(Action.OWN)
    String open(Caller caller, @PathVariable long id, @RequestParam String link) {
        inbox.read(caller, id);
        return "redirect:" + (link.matches("/[^/\\\\].*") ? link : "/notices");
    }

    @PostMapping("/{id}/read")
    @Needs(Action.OWN)
    String read(Caller caller, @PathVariable long id) {
        inbox.read(caller, id);
        return "redirect:/notices";
    }

    @PostMapping("/read")
    @Needs(Action.OWN)
    String readAll(Caller caller, RedirectAttributes redirect) {
        inbox.readAll(caller);
        redirect.addFlashAttribute("flash", words.of("notice.allRead"));
        return "redirect:/notices";
    }

    private Line line(Told told) {
        return new Line(told, told.words().in(LocaleContextHolder.getLocale(), words));
    }
}
