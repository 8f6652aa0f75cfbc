package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.office.cycle.internal.CellKey;
import city.wufei.office.cycle.internal.Filling;
import city.wufei.office.cycle.internal.How;
import city.wufei.office.cycle.internal.ReturnFlow;
import city.wufei.office.cycle.internal.ReturnFlow.CellReason;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Words;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The grid that a unit fills in, and what others do with it. Who may, is asked of each return. */
@Controller
@ForAllSignedIn
@RequestMapping("/returns/{id}")
class ReturnPages {
    private static final String WHY = "why/";

    private final Returns returns;
    private final Filling filling;
    private final ReturnFlow flow;
    private final Attachments attachments;
    private final Words words;
    private final Clock clock;

    ReturnPages(Returns returns, Filling filling, ReturnFlow flow, Attachments attachments, Words words, Clock clock) {
        this.returns = returns;
        this.filling = filling;
        this.flow = flow;
        this.attachments = attachments;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, CurrentPerson person, Model model) {
        Returns.Sheet sheet = returns.sheet(person, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("of", sheet.of());
        model.addAttribute("title", sheet.form().title().in(LocaleContextHolder.getLocale()));
        model.addAttribute("period", words.of(sheet.of().period()));
        model.addAttribute("grid", Grid.of(sheet, words));
        model.addAttribute("timeliness", sheet.of().timeliness(LocalDate.now(clock)));
        model.addAttribute("states", ReturnState.values());
        model.addAttribute(
                "verbs",
                sheet.verbs().stream().filter(verb -> verb != ReturnVerb.FILL).toList());
        model.addAttribute("sendsBack", sheet.verbs().contains(ReturnVerb.SEND_BACK));
        model.addAttribute("person", person.id());
        model.addAttribute("attachments", attachments.of(person, new AttachmentOwner(ReturnFiles.TYPE, id)));
        return "office/return";
    }

    /** Answers in JSON what became of each value. */
    @PostMapping("/cells")
    @ResponseBody
    List<CellJson.Result> enter(@PathVariable long id, @RequestBody CellJson.Sent sent, CurrentPerson person) {
        How how = sent.how() == null ? How.PAGE : sent.how();
        return filling.enter(person, id, how, sent.cells()).stream()
                .map(outcome -> CellJson.Result.of(outcome, words))
                .toList();
    }

    @GetMapping("/news")
    @ResponseBody
    CellJson.NewsJson news(@PathVariable long id, @RequestParam(defaultValue = "0") long since, CurrentPerson person) {
        Filling.News news = filling.news(person, id, since);
        return new CellJson.NewsJson(
                news.state().name(),
                news.version(),
                String.valueOf(news.last()),
                news.entries().stream()
                        .map(entry -> CellJson.Entry.of(entry, person.id()))
                        .toList(),
                news.others());
    }

    /** A cell with everything that was ever entered into it. */
    @GetMapping("/cells/{row}/{column}")
    String cell(
            @PathVariable long id,
            @PathVariable String row,
            @PathVariable String column,
            CurrentPerson person,
            Model model) {
        Returns.Sheet sheet = returns.sheet(person, id);
        CellKey key = new CellKey(row, column);
        Grid.Line line = Grid.of(sheet, words).lines().stream()
                .filter(one -> one.row().code().equals(row))
                .findFirst()
                .orElseThrow(() -> Failure.of(CycleError.CELL_NOT_THERE, row, column));
        Grid.Box box = line.boxes().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Failure.of(CycleError.CELL_NOT_THERE, row, column));
        model.addAttribute("of", sheet.of());
        model.addAttribute("title", sheet.form().title().in(LocaleContextHolder.getLocale()));
        model.addAttribute("period", words.of(sheet.of().period()));
        model.addAttribute("line", line);
        model.addAttribute("box", box);
        model.addAttribute("history", returns.history(id, key));
        return "office/return-cell";
    }

    @PostMapping("/cells/{row}/{column}/remarks")
    String remark(
            @PathVariable long id,
            @PathVariable String row,
            @PathVariable String column,
            @RequestParam String text,
            CurrentPerson person,
            RedirectAttributes redirect) {
        return tried(
                redirect,
                "redirect:/returns/" + id + "/cells/" + row + "/" + column,
                () -> filling.remark(person, id, new CellKey(row, column), text),
                "return.remarked");
    }

    /** Reasons for single cells come as parameters {@code why/ROW/COLUMN}. */
    @PostMapping("/actions/{verb}")
    String act(
            @PathVariable long id,
            @PathVariable ReturnVerb verb,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam Map<String, String> all,
            CurrentPerson person,
            RedirectAttributes redirect) {
        List<CellReason> reasons = new ArrayList<>();
        all.forEach((name, text) -> {
            if (name.startsWith(WHY) && !text.isBlank()) {
                String[] parts = name.split("/", -1);
                reasons.add(new CellReason(parts[1], parts[2], text));
            }
        });
        return tried(
                redirect,
                "redirect:/returns/" + id,
                () -> flow.act(person, id, verb, version, reason, reasons),
                "return.done." + verb);
    }

    private String tried(RedirectAttributes redirect, String to, Runnable deed, String done) {
        try {
            deed.run();
            redirect.addFlashAttribute("flash", words.of(done));
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
                throw failure;
            }
            redirect.addFlashAttribute("problem", words.of(failure));
            redirect.addFlashAttribute(
                    "problemCells",
                    failure.errors().stream().map(error -> error.path()).toList());
        }
        return to;
    }
}
