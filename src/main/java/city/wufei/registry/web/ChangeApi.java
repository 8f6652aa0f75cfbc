package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Problem;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.registry.Act;
import city.wufei.registry.Change;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.Region;
import city.wufei.registry.RegionChange;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Succession;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of bodies and regions: renamed, of another kind, merged, split, ended. Acts are never changed, only undone. */
@RestController
@Needs(Action.EDIT_REGISTER)
@RequestMapping("/api/v1")
class ChangeApi {
    private final Succession succession;

    ChangeApi(Succession succession) {
        this.succession = succession;
    }

    /** What begins in place of bodies that end, as {@link OrganisationChange}. */
    record BodyChange(
            Change.Verb verb,
            List<Long> ending,
            @Nullable List<OrganisationChange.Begun> beginning,
            @Nullable Long into,
            LocalDate day,
            @Nullable String basis) {}

    /** A region that begins; {@code code} of 6, 9 or 12 digits. */
    record BegunRegion(String code, String name, Region.Kind kind, int villages) {}

    /** What begins in place of regions that end, as {@link RegionChange}. */
    record RegionsChange(
            Change.Verb verb,
            List<Long> ending,
            @Nullable List<BegunRegion> beginning,
            LocalDate day,
            @Nullable String basis) {}

    /** An act, and whether the caller may undo it. */
    record ActJson(Act act, List<Action> actions) {}

    /** With {@code preview} it answers what would happen, and does nothing. */
    @PostMapping("/organisations/changes")
    ResponseEntity<ActJson> changeBodies(
            @RequestBody BodyChange sent, @RequestParam(defaultValue = "false") boolean preview, CurrentPerson person) {
        List<OrganisationChange.Begun> beginning = sent.beginning() == null ? List.of() : sent.beginning();
        return carryOut(
                new OrganisationChange(sent.verb(), sent.ending(), beginning, sent.into(), sent.day(), sent.basis()),
                preview,
                person);
    }

    /** With {@code preview} it answers what would happen, and does nothing. */
    @PostMapping("/regions/changes")
    ResponseEntity<ActJson> changeRegions(
            @RequestBody RegionsChange sent,
            @RequestParam(defaultValue = "false") boolean preview,
            CurrentPerson person) {
        List<RegionChange.Begun> beginning = new ArrayList<>();
        List<BegunRegion> rows = sent.beginning() == null ? List.of() : sent.beginning();
        for (int i = 0; i < rows.size(); i++) {
            BegunRegion row = rows.get(i);
            String path = "beginning[" + i + "].code";
            RegionCode code = RegionCode.find(row.code())
                    .orElseThrow(() -> Failure.of(
                            KernelError.INPUT_INVALID,
                            List.of(Problem.of(path, RegistryError.CODE_EXPECTED, row.code()))));
            beginning.add(new RegionChange.Begun(code, row.name(), row.kind(), row.villages()));
        }
        return carryOut(
                new RegionChange(sent.verb(), sent.ending(), beginning, sent.day(), sent.basis()), preview, person);
    }

    private ResponseEntity<ActJson> carryOut(Change change, boolean preview, CurrentPerson person) {
        Reach.requireEverywhere(person);
        if (preview) {
            return ResponseEntity.ok(new ActJson(succession.preview(change, person), List.of()));
        }
        Act act = succession.carryOut(change, person);
        return ResponseEntity.created(URI.create("/api/v1/register/acts/" + act.id()))
                .body(json(act, person));
    }

    @GetMapping("/register/acts/{id}")
    @Needs(Action.READ)
    ActJson get(@PathVariable long id, CurrentPerson person) {
        return succession
                .find(id)
                .map(act -> json(act, person))
                .orElseThrow(() -> Failure.of(RegistryError.ACT_NOT_FOUND, String.valueOf(id)));
    }

    @PostMapping("/register/acts/{id}/actions/undo")
    ActJson undo(@PathVariable long id, CurrentPerson person) {
        Reach.requireEverywhere(person);
        return json(succession.undo(id, person), person);
    }

    private static ActJson json(Act act, CurrentPerson person) {
        boolean may = act.undoneAt() == null && person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE);
        return new ActJson(act, may ? List.of(Action.EDIT_REGISTER) : List.of());
    }
}
