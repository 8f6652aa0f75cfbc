package city.wufei.office.supervision.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.supervision.NewItem;
import city.wufei.office.supervision.Said;
import city.wufei.office.supervision.Stamp;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionError;
import city.wufei.office.supervision.SupervisionItem;
import city.wufei.office.supervision.SupervisionVerb;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Supervised items as they stand today. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/supervision")
class SupervisionApi {
    private final SupervisionBook book;
    private final Subjects subjects;
    private final SupervisionWords say;
    private final Clock clock;

    SupervisionApi(SupervisionBook book, Subjects subjects, SupervisionWords say, Clock clock) {
        this.book = book;
        this.subjects = subjects;
        this.say = say;
        this.clock = clock;
    }

    /**
     * An item.
     *
     * @param why the mark's rule with its figures, in words
     * @param actions verbs that the caller may use now
     */
    record ItemJson(SupervisionItem item, String why, List<SupervisionVerb> actions) {}

    /** With every step of its way, the first first. */
    record StoryJson(ItemJson item, List<Stamp> stamps) {}

    @GetMapping
    Listing<ItemJson> list(SupervisionFilter filter, PageRequest page, CurrentPerson person) {
        List<SupervisionItem> all = filter.of(book.list());
        int from = (int) Math.min(page.offset(), all.size());
        int to = Math.min(from + page.size(), all.size());
        return Listing.of(
                all.subList(from, to).stream().map(item -> json(item, person)).toList(), all.size(), page);
    }

    @GetMapping("/{id}")
    StoryJson one(@PathVariable long id, CurrentPerson person) {
        return new StoryJson(json(book.get(id), person), book.stamps(id));
    }

    /**
     * A new item.
     *
     * @param number of the plan's task or project, or id of the return; null for free words
     * @param plan id; the plan of today without it
     */
    record NewItemJson(
            @Nullable String title,
            @Nullable String demand,
            Subject.@Nullable Kind kind,
            @Nullable Long number,
            @Nullable Long plan,
            @Nullable Long unit,
            @Nullable LocalDate dueOn) {}

    @PostMapping
    @Needs(Action.STEER_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public ItemJson register(@RequestBody NewItemJson item, CurrentPerson by) {
        String title = item.title() == null ? "" : item.title().strip();
        Subject subject = subjects.find(
                item.kind() == null ? Subject.Kind.FREE : item.kind(),
                item.number(),
                title,
                item.plan(),
                LocalDate.now(clock));
        String demand = item.demand() == null ? "" : item.demand().strip();
        long id = book.register(new NewItem(title, demand, subject, item.unit(), item.dueOn()), by);
        return json(book.get(id), by);
    }

    /** A step; {@code unit} and {@code dueOn} only to assign. */
    record DeedJson(
            @Nullable SupervisionVerb verb,
            @Nullable Integer version,
            @Nullable String words,
            @Nullable Integer percent,
            @Nullable Long unit,
            @Nullable LocalDate dueOn) {}

    /** Which right a verb takes says its table (docs/workflows.md). */
    @PostMapping("/{id}/actions")
    @Needs(Action.OWN)
    @Transactional
    public ItemJson act(@PathVariable long id, @RequestBody DeedJson deed, CurrentPerson by) {
        if (deed.verb() == null) {
            throw Failure.of(SupervisionError.SUPERVISION_VERB_MISSING);
        }
        book.act(
                id,
                deed.verb(),
                deed.version() == null ? 0 : deed.version(),
                new Said(deed.words(), deed.percent(), deed.unit(), deed.dueOn()),
                by);
        return json(book.get(id), by);
    }

    private ItemJson json(SupervisionItem item, CurrentPerson person) {
        return new ItemJson(item, say.why(item.slip()), book.verbs(item, person));
    }
}
