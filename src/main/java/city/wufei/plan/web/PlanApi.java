package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.internal.PlanReview;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStatus;
import city.wufei.plan.internal.PlanStore;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.jobs.Jobs;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plans as wholes: import a document as a draft, look, accept, discard. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/plans")
class PlanApi {
    private final PlanStore plans;
    private final PlanImport importer;
    private final PlanReview review;
    private final Jobs jobs;
    private final Clock clock;

    PlanApi(PlanStore plans, PlanImport importer, PlanReview review, Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.plans = plans;
        this.importer = importer;
        this.review = review;
        this.clock = clock;
    }

    /** 201 with a new draft; 200 when the very same file is already under review. */
    @Needs(Action.IMPORT)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PlanJson> importDocument(@RequestParam MultipartFile file, CurrentPerson person) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        PlanImport.Imported imported =
                importer.importDocument(name, DocumentReader.bytes(file.getInputStream()), person.signature());
        PlanJson body = json(imported.plan(), person);
        return imported.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/plans/" + body.id()))
                        .body(body)
                : ResponseEntity.ok(body);
    }

    @GetMapping
    Listing<PlanJson> list(
            @RequestParam(required = false) @Nullable PlanStatus status, PageRequest page, CurrentPerson person) {
        return plans.list(status, page).map(plan -> json(plan, person));
    }

    @GetMapping("/{id}")
    PlanJson get(@PathVariable long id, CurrentPerson person) {
        return json(plans.get(id), person);
    }

    /** Puts a draft in force, or lets it enrich the plan that is; answers with the plan in force. */
    @Needs(Action.ACCEPT)
    @PostMapping("/{id}/actions/accept")
    PlanJson accept(@PathVariable long id, @RequestParam int version, CurrentPerson person) {
        return json(plans.get(review.accept(id, version, person.signature())), person);
    }

    @Needs(Action.EDIT)
    @PostMapping("/{id}/actions/discard")
    PlanJson discard(@PathVariable long id, @RequestParam int version, CurrentPerson person) {
        review.discard(id, version, person.signature());
        return json(plans.get(id), person);
    }

    /** What was started, to be followed at its address. */
    record Started(String job) {}

    /** Starts a job that makes each unit's list of responsibilities as a spreadsheet, all in one archive. */
    @PostMapping("/{id}/unit-lists")
    @Needs(Action.OWN)
    ResponseEntity<Started> unitLists(@PathVariable long id, CurrentPerson person) {
        String job = String.valueOf(jobs.start(person, UnitListsJob.of(plans.get(id), LocalDate.now(clock))));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new Started(job));
    }

    private PlanJson json(PlanRow plan, CurrentPerson person) {
        return PlanJson.of(plan, LocalDate.now(clock), PlanActions.of(plan, person));
    }
}
