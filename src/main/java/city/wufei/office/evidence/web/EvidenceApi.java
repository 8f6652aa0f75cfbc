package city.wufei.office.evidence.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.evidence.Requirement;
import city.wufei.office.evidence.internal.EvidenceBook;
import city.wufei.office.page.PlanInView;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proof that is needed; the proof itself are attachments of owner type {@code evidence}. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/work/evidence")
class EvidenceApi {
    private final EvidenceBook book;
    private final PlanInView inView;

    EvidenceApi(EvidenceBook book, PlanInView inView) {
        this.book = book;
        this.inView = inView;
    }

    @GetMapping
    List<EvidenceJson> list(
            @RequestParam(required = false) @Nullable Long plan,
            EvidencePages.Filter filter,
            AsOf asOf,
            CurrentPerson person) {
        return filter.of(book.list(inView.of(plan, asOf.date()), asOf.date()), asOf.date()).stream()
                .map(one -> json(one, asOf.date(), person))
                .toList();
    }

    /** Why it is not needed; with {@code again} it is needed after all. */
    record Waiver(@Nullable String why, boolean again) {}

    @PostMapping("/{id}/waiver")
    @Needs(Action.STEER_WORK)
    @Transactional
    public EvidenceJson waive(@PathVariable long id, @RequestBody Waiver waiver, AsOf asOf, CurrentPerson person) {
        book.waive(id, waiver.why() == null ? "" : waiver.why(), waiver.again(), person);
        return json(book.get(id, asOf.date()), asOf.date(), person);
    }

    private EvidenceJson json(Requirement one, LocalDate day, CurrentPerson person) {
        List<String> actions = new ArrayList<>();
        if (book.mayGive(person, one.id())) {
            actions.add("GIVE");
        }
        if (person.may(Action.STEER_WORK)) {
            actions.add(one.waived() == null ? "WAIVE" : "ASK_AGAIN");
        }
        return new EvidenceJson(one, one.state(day), actions);
    }

    record EvidenceJson(Requirement requirement, Requirement.State state, List<String> actions) {}
}
