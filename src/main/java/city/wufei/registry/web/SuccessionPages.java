package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.Hierarchy;
import city.wufei.registry.Holder;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.Regions;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Succession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One region, one body: what it is on a day, and what became of it over time. */
@Controller
@Needs(Action.READ)
class SuccessionPages {
    private final Regions regions;
    private final Organisations organisations;
    private final Succession succession;
    private final Holdings holdings;
    private final BodyRelations relations;
    private final Hierarchy hierarchy;
    private final Clock clock;

    SuccessionPages(
            Regions regions,
            Organisations organisations,
            Succession succession,
            Holdings holdings,
            BodyRelations relations,
            Hierarchy hierarchy,
            Clock clock) {
        this.hierarchy = hierarchy;
        this.clock = clock;
        this.holdings = holdings;
        this.relations = relations;
        this.regions = regions;
        this.organisations = organisations;
        this.succession = succession;
    }

    @GetMapping("/organisations/{id:\\d+}")
    String organisation(@PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        Organisation body = organisations
                .on(id, asOf.date())
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
        model.addAttribute("body", body);
        model.addAttribute("parent", hierarchy.above(body.id(), asOf.date()).orElse(null));
        model.addAttribute("placements", hierarchy.placements(body.id(), asOf.date()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("children", hierarchy.below(body.id(), asOf.date()));
        model.addAttribute("groups", organisations.groupsOf(body.id(), asOf.date()));
        model.addAttribute(
                "panels",
                holdings.ofOrganisation(new Holder(Holder.Type.ORGANISATION, body.id(), body.name()), asOf.date()));
        model.addAttribute("acts", succession.ofOrganisation(id));
        model.addAttribute(
                "mayChange", person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE) && body.validTo() == null);
        boolean mayEdit = relations.mayKeep(body, person);
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("contacts", relations.contacts(body, asOf.date(), person));
        model.addAttribute("mayUndo", person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE));
        return "registry/organisation";
    }

    @GetMapping("/regions/{id:\\d+}")
    String region(@PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        Region region = regions.on(id, asOf.date())
                .orElseThrow(() -> Failure.of(RegistryError.REGION_NOT_FOUND, String.valueOf(id)));
        model.addAttribute("region", region);
        model.addAttribute("bodies", organisations.inRegion(region, asOf.date()));
        model.addAttribute(
                "panels",
                holdings.and(
                        List.of(),
                        holdings.qualifications(
                                new Holder(Holder.Type.REGION, region.id(), region.name()), asOf.date())));
        model.addAttribute("acts", succession.ofRegion(id));
        boolean lasting = region.validTo() == null && region.kind().isTownshipLevel();
        model.addAttribute("mayChange", person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE) && lasting);
        model.addAttribute("mayUndo", person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE));
        return "registry/region";
    }
}
