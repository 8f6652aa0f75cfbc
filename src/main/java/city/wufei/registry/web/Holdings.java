package city.wufei.registry.web;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.Words;
import city.wufei.registry.Contracts;
import city.wufei.registry.Facilities;
import city.wufei.registry.Holder;
import city.wufei.registry.Kinds;
import city.wufei.registry.Qualification;
import city.wufei.registry.Qualifications;
import city.wufei.registry.Unit;
import city.wufei.registry.Vehicles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What belongs to somebody or something, as panels of its page. */
@Component
class Holdings {
    private static final PageRequest FEW = new PageRequest(0, 50, null);

    private final Facilities facilities;
    private final Vehicles vehicles;
    private final Contracts contracts;
    private final Qualifications qualifications;
    private final Kinds.OfRegister kinds;
    private final Words words;

    Holdings(
            Facilities facilities,
            Vehicles vehicles,
            Contracts contracts,
            Qualifications qualifications,
            Kinds.OfRegister kinds,
            Words words) {
        this.facilities = facilities;
        this.vehicles = vehicles;
        this.contracts = contracts;
        this.qualifications = qualifications;
        this.kinds = kinds;
        this.words = words;
    }

    /** One list of them, without those that are empty. */
    List<Panel> and(List<Panel> panels, Panel... more) {
        List<Panel> all = new ArrayList<>(panels);
        all.addAll(List.of(more));
        return all.stream().filter(panel -> !panel.rows().isEmpty()).toList();
    }

    List<Panel> ofOrganisation(Holder body, LocalDate day) {
        return and(
                List.of(facilities(body.id(), day), vehicles(body.id(), day), contracts(body.id(), day)),
                qualifications(body, day));
    }

    private Panel facilities(long body, LocalDate day) {
        return new Panel(
                "table.facilities",
                List.of("table.facilities.name", "table.facilities.kind", "table.facilities.region"),
                facilities.operatedBy(body, day).stream()
                        .map(one -> List.of(
                                Panel.Cell.link(one.name(), "/facilities/" + one.id()),
                                Panel.Cell.of(RegisterReferences.kindName(kinds.facilities(), one.kind())),
                                Panel.Cell.of(one.region().name())))
                        .toList(),
                null);
    }

    private Panel vehicles(long body, LocalDate day) {
        return new Panel(
                "table.vehicles",
                List.of("table.vehicles.plate", "table.vehicles.kind", "table.vehicles.loadLimit"),
                vehicles.list(new Vehicles.Filter(null, null, body, false, day), FEW).items().stream()
                        .map(one -> List.of(
                                Panel.Cell.link(one.plate().text(), "/vehicles/" + one.id()),
                                Panel.Cell.of(RegisterReferences.kindName(kinds.vehicles(), one.kind())),
                                Panel.Cell.of(one.loadLimit())))
                        .toList(),
                null);
    }

    private Panel contracts(long body, LocalDate day) {
        return new Panel(
                "table.contracts",
                List.of("table.contracts.number", "table.contracts.client", "table.contracts.contractor", "drawer.to"),
                contracts.list(new Contracts.Filter(null, body, false, day), FEW).items().stream()
                        .map(one -> List.of(
                                Panel.Cell.link(one.number(), "/contracts/" + one.id()),
                                Panel.Cell.of(one.client().name()),
                                Panel.Cell.of(one.contractor().name()),
                                Panel.Cell.of(one.validTo())))
                        .toList(),
                null);
    }

    Panel qualifications(Holder holder, LocalDate day) {
        return new Panel(
                "table.qualifications",
                List.of(
                        "table.qualifications.kind",
                        "table.qualifications.number",
                        "table.qualifications.amount",
                        "drawer.from",
                        "drawer.to"),
                qualifications
                        .list(new Qualifications.Filter(null, null, holder, null, true, day), FEW)
                        .items()
                        .stream()
                        .map(this::line)
                        .toList(),
                null);
    }

    private List<Panel.Cell> line(Qualification one) {
        Unit unit = one.unit();
        return List.of(
                Panel.Cell.link(
                        RegisterReferences.kindName(kinds.qualifications(), one.kind()), "/qualifications/" + one.id()),
                Panel.Cell.of(one.number()),
                Panel.Cell.of(unit == null ? null : Shown.of(one.amount()) + " " + words.of("unit." + unit)),
                Panel.Cell.of(one.validFrom()),
                Panel.Cell.of(one.validTo()));
    }
}
