package city.wufei.platform.attachments.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Needs;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.AttachmentError;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of things. Beyond the rule of the route the gate of the thing decides. */
@Needs(Action.READ)
@RestController
@RequestMapping("/api/v1/attachments")
class AttachmentApi {
    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    Listing<AttachmentJson> listAttachments(
            @RequestParam String ownerType,
            @RequestParam long owner,
            PageRequest page,
            @AuthenticationPrincipal Caller caller) {
        List<Attachment> all = attachments.list(caller, new AttachmentOwner(ownerType, owner));
        int from = (int) Math.min(page.offset(), all.size());
        return Listing.of(all.subList(from, Math.min(from + page.size(), all.size())), all.size(), page)
                .map(AttachmentJson::of);
    }

    /** The same content once more on the same thing answers the attachment that is there. */
    @Needs(Action.OWN)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentJson> addAttachment(
            @RequestParam String ownerType,
            @RequestParam long owner,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            Attachment added = attachments.add(
                    caller,
                    new AttachmentOwner(ownerType, owner),
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    in);
            return ResponseEntity.created(URI.create("/api/v1/attachments/" + added.id()))
                    .body(AttachmentJson.of(added));
        }
    }

    @GetMapping("/{id}")
    AttachmentJson getAttachment(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return AttachmentJson.of(attachments.get(caller, id));
    }

    @GetMapping("/{id}/content")
    void getContent(
            @PathVariable long id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment attachment = attachments.get(caller, id);
        AttachmentAnswer.send(attachment, () -> attachments.open(caller, id), request, response);
    }

    /** As JPEG: page 1, 2 … of its first pages, or a small picture for 0. */
    @GetMapping("/{id}/preview")
    void getPreview(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment attachment = attachments.get(caller, id);
        Path picture = attachments
                .findPreview(caller, id, page)
                .orElseThrow(() -> Failure.of(AttachmentError.ATTACHMENT_WITHOUT_PREVIEW, attachment.name()));
        AttachmentAnswer.sendPreview(attachment, page, picture, request, response);
    }

    @Needs(Action.OWN)
    @PostMapping("/{id}/actions/withdraw")
    AttachmentJson withdrawAttachment(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        Attachment attachment = attachments.get(caller, id);
        attachments.withdraw(caller, id);
        return AttachmentJson.of(attachment);
    }
}
