package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.office.work.NewEntry;
import city.wufei.office.work.NewStep;
import city.wufei.office.work.Part;
import city.wufei.office.work.PartKey;
import city.wufei.office.work.StageVerb;
import city.wufei.office.work.Work;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is entered on the page of a task. What cannot be taken comes back with what was typed. */
@Controller
@Needs(Action.OWN)
@RequestMapping("/work/parts")
class WorkForms {
    private final Work work;
    private final Attachments attachments;
    private final Words words;
    private final Clock clock;

    WorkForms(Work work, Attachments attachments, Words words, Clock clock) {
        this.work = work;
        this.attachments = attachments;
        this.words = words;
        this.clock = clock;
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/progress")
    String report(
            PartForm part,
            @RequestParam(required = false) @Nullable Long step,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate onDay,
            @RequestParam(required = false) @Nullable Integer percent,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String obstacles,
            @RequestParam(required = false) @Nullable String nextStep,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam Map<String, String> typed,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(part.key(), typed, redirect, () -> {
            NewEntry entry = new NewEntry(
                    step,
                    onDay == null ? LocalDate.now(clock) : onDay,
                    percent,
                    words == null ? "" : words.strip(),
                    blankToNull(obstacles),
                    blankToNull(nextStep));
            long id = work.report(part.key(), entry, by);
            List<String> refused = attach(id, files == null ? List.of() : files, by);
            redirect.addFlashAttribute("flash", this.words.of("work.reported"));
            if (!refused.isEmpty()) {
                redirect.addFlashAttribute("problem", String.join(" ", refused));
            }
        });
    }

    /** What could not be taken, in words: the report itself stands. */
    private List<String> attach(long entry, List<MultipartFile> files, CurrentPerson by) {
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (name.isBlank()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                attachments.add(by, new AttachmentOwner(ProgressEvidence.OWNER, entry), name, content);
            } catch (Failure failure) {
                refused.add(words.of(failure));
            } catch (IOException problem) {
                throw new java.io.UncheckedIOException(problem);
            }
        }
        return refused;
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/steps")
    String addStep(
            PartForm part,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam Map<String, String> typed,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(part.key(), typed, redirect, () -> {
            work.addStep(part.key(), step(title, result, dueOn), by);
            redirect.addFlashAttribute("flash", words.of("work.step.set"));
        });
    }

    @Needs(Action.REPORT_WORK)
    @PostMapping("/steps/{id}")
    String changeStep(
            PartForm part,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(required = false) @Nullable String drop,
            @RequestParam Map<String, String> typed,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(part.key(), typed, redirect, () -> {
            if (drop != null) {
                work.dropStep(id, version, by);
                redirect.addFlashAttribute("flash", words.of("work.step.dropped"));
            } else {
                work.changeStep(id, version, step(title, result, dueOn), by);
                redirect.addFlashAttribute("flash", words.of("work.step.changed"));
            }
        });
    }

    /** Which right a verb takes says its table. */
    @PostMapping("/decision")
    String decide(
            PartForm part,
            @RequestParam StageVerb verb,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam Map<String, String> typed,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(part.key(), typed, redirect, () -> {
            work.decide(part.key(), verb, version, blankToNull(reason), by);
            redirect.addFlashAttribute("flash", words.of("work.decided." + verb));
        });
    }

    private String tried(PartKey key, Map<String, String> typed, RedirectAttributes redirect, Runnable deed) {
        Part part = work.part(key, LocalDate.now(clock));
        try {
            deed.run();
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
                throw failure;
            }
            redirect.addFlashAttribute("problem", words.of(failure));
            redirect.addFlashAttribute("typed", typed);
        }
        return "redirect:" + PartLinks.page(part);
    }

    private static NewStep step(String title, String result, @Nullable LocalDate dueOn) {
        return new NewStep(title.strip(), result.strip(), dueOn == null ? LocalDate.MIN : dueOn);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
