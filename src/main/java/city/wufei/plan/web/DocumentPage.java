package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.internal.PlanFiles;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.SourceLine;
import city.wufei.plan.internal.SourceStore;
import city.wufei.plan.internal.SourceStore.Source;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The imported document, line by line, each line with its place to be pointed at. */
@Controller
@Needs(Action.READ)
@RequestMapping("/document")
class DocumentPage {
    private static final int LINES = 100;

    private final SourceStore sources;
    private final Attachments attachments;

    DocumentPage(SourceStore sources, Attachments attachments) {
        this.sources = sources;
        this.attachments = attachments;
    }

    @GetMapping
    String document(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int page,
            CurrentPerson person,
            Model model) {
        model.addAttribute("attachments", attachments.of(person, new AttachmentOwner(PlanFiles.PLAN, plan.id())));
        Place marked = place == null || place.isBlank() ? null : written(place);
        Source source = sources.findNewest(plan.id()).orElse(null);
        model.addAttribute("source", source);
        model.addAttribute("marked", marked);
        if (source != null) {
            PageRequest request = new PageRequest(marked == null ? page : pageOf(plan, marked, page), LINES, null);
            Listing<SourceLine> lines = sources.list(plan.id(), request);
            model.addAttribute("listing", lines);
            model.addAttribute("blocks", DocumentBlock.of(lines.items()));
            model.addAttribute(
                    "missing",
                    marked != null && sources.findLine(plan.id(), marked).isEmpty());
        }
        return "plan/document";
    }

    /** The file itself, byte for byte as it was imported. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@RequestAttribute PlanRow plan) {
        Source source =
                sources.findNewest(plan.id()).orElseThrow(() -> Failure.of(ApiError.PATH_UNKNOWN, "/document/file"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(source.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sources.bytes(source.id()));
    }

    private int pageOf(PlanRow plan, Place place, int otherwise) {
        Optional<Integer> before = sources.findPosition(plan.id(), place);
        return before.map(lines -> lines / LINES).orElse(otherwise);
    }

    private static Place written(String place) {
        try {
            return Place.of(place.strip());
        } catch (IllegalArgumentException e) {
            throw Failure.of(ApiError.PARAMETER_INVALID, "place", "t2r13").causedBy(e);
        }
    }
}
