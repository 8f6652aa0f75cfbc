package city.wufei.platform.attachments.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Behind the part {@code platform/attachments :: panel}. Beyond the rule of the route the gate of the thing decides. */
@Needs(Action.READ)
@Controller
@RequestMapping("/attachments")
class AttachmentPages {
    private final Attachments attachments;
    private final Words words;

    AttachmentPages(Attachments attachments, Words words) {
        this.attachments = attachments;
        this.words = words;
    }

    @Needs(Action.OWN)
    @PostMapping
    String add(
            @RequestParam String ownerType,
            @RequestParam long owner,
            @RequestParam @Nullable MultipartFile file,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes redirect)
            throws IOException {
        AttachmentOwner thing = new AttachmentOwner(ownerType, owner);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isBlank()) {
            redirect.addFlashAttribute("attachmentProblem", words.of("attachments.missing"));
        } else {
            try (InputStream in = file.getInputStream()) {
                Attachment added = attachments.add(caller, thing, name, in);
                redirect.addFlashAttribute("flash", words.of("attachments.added", added.name()));
            } catch (Failure refused) {
                redirect.addFlashAttribute("attachmentProblem", said(refused));
            }
        }
        return back(thing);
    }

    /** Only what the sender can do something about. */
    private String said(Failure refused) {
        if (refused.code().kind() == Kind.FORBIDDEN) {
            throw refused;
        }
        return words.of(LocaleContextHolder.getLocale(), refused.code(), refused.arguments());
    }

    @GetMapping("/{id}")
    void download(
            @PathVariable long id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment attachment = attachments.get(caller, id);
        AttachmentAnswer.send(attachment, () -> attachments.open(caller, id), request, response);
    }

    @GetMapping("/{id}/view")
    String view(@PathVariable long id, @AuthenticationPrincipal Caller caller, Model model) {
        Attachment attachment = attachments.get(caller, id);
        model.addAttribute("attachment", attachment);
        model.addAttribute("pages", attachments.previewPages(caller, id));
        model.addAttribute("mayWithdraw", attachments.mayWithdraw(caller, attachment));
        model.addAttribute("ownerPage", attachments.pageOf(attachment.owner()));
        return "platform/attachment";
    }

    /** Page 1, 2 …; without a page a small picture, or a mark that there is none. */
    @GetMapping("/{id}/preview")
    void preview(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment attachment = attachments.get(caller, id);
        Optional<Path> picture = attachments.findPreview(caller, id, page);
        if (picture.isPresent()) {
            AttachmentAnswer.sendPreview(attachment, page, picture.get(), request, response);
        } else {
            response.sendRedirect("/assets/no-preview.svg");
        }
    }

    @Needs(Action.OWN)
    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal Caller caller, RedirectAttributes redirect) {
        Attachment attachment = attachments.get(caller, id);
        attachments.withdraw(caller, id);
        redirect.addFlashAttribute("flash", words.of("attachments.withdrawn", attachment.name()));
        return back(attachment.owner());
    }

    private String back(AttachmentOwner owner) {
        return "redirect:" + attachments.pageOf(owner);
    }
}
