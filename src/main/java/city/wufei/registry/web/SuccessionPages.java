package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.Holder;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.Regions;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Succession;
import city.wufei.registry.internal.ContactSql;
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
    private final Reach reach;
    private final ContactSql contacts;

    SuccessionPages(
            Regions regions,
            Organisations organisations,
            Succession succession,
            Holdings holdings,
            Reach reach,
            ContactSql contacts) {
        this.holdings = holdings;
        this.reach = reach;
        this.contacts = contacts;
        this.regions = regions;
        this.organisations = organisations;
        this.succession = succession;
    }

    @GetMapping("/organisations/{id:\\d+}")
    String organisation(@PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        Organisation body = organisations
                .on(id, asOf.date())
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
        Long parent = body.parent();
        model.addAttribute("body", body);
        model.addAttribute(
                "parent",
                parent == null ? null : organisations.on(parent, asOf.date()).orElse(null));
        model.addAttribute("children", organisations.below(body.id(), asOf.date()));
        model.addAttribute("groups", organisations.groupsOf(body.id(), asOf.date()));
        model.addAttribute(
                "panels",
                holdings.ofOrganisation(new Holder(Holder.Type.ORGANISATION, body.id(), body.name()), asOf.date()));
        model.addAttribute("acts", succession.ofOrganisation(id));
        model.addAttribute(
                "mayChange", person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE) && body.validTo() == null);
        boolean mayEdit = body.validTo() == null
                && Reach.may(person, List.of(reach.of(new Holder(Holder.Type.ORGANISATION, body.id(), body.name()))));
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute(
                "contacts",
                contacts.list(body.id(), asOf.date()).stream()
                        .map(contact -> mayEdit ? contact : contact.masked())
                        .toList());
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
