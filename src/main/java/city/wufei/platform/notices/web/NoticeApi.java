package city.wufei.platform.notices.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.notices.internal.Inbox;
import city.wufei.platform.notices.internal.Told;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiPaths.ROOT + "/notices")
@ForAllSignedIn
class NoticeApi {
    private final Inbox inbox;
    private final Words words;

    NoticeApi(Inbox inbox, Words words) {
        this.inbox = inbox;
        this.words = words;
    }

    /** A notice, in the caller's language. */
    record NoticeJson(String id, String kind, String text, String link, Instant at, boolean read) {}

    @Operation(summary = "What one was told, the newest first")
    @GetMapping
    Listing<NoticeJson> list(Caller caller, @RequestParam(defaultValue = "false") boolean unread, PageRequest page) {
        return inbox.list(caller, unread, page).map(this::json);
    }

    @Operation(summary = "Mark a notice as read")
    @PostMapping("/{id}/read")
    @Needs(Action.OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Caller caller, @PathVariable long id) {
        inbox.read(caller, id);
    }

    private NoticeJson json(Told told) {
        return new NoticeJson(
                String.valueOf(told.id()),
                told.kind(),
                told.words().in(LocaleContextHolder.getLocale(), words),
                told.link(),
                told.at(),
                told.read());
    }
}
