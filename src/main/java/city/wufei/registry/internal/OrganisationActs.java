package city.wufei.registry.internal;

import city.wufei.registry.Change.Verb;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.OrganisationChange.Begun;
import city.wufei.registry.Organisations;
import city.wufei.registry.RegistryError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes bodies. */
@Component
class OrganisationActs {
    private final Organisations organisations;
    private final OrganisationLineSql lines;

    OrganisationActs(Organisations organisations, OrganisationLineSql lines) {
        this.organisations = organisations;
        this.lines = lines;
    }

    List<Organisation> ending(OrganisationChange change) {
        return change.ending().stream()
                .distinct()
                .flatMap(id -> organisations.find(id).stream())
                .toList();
    }

    void check(OrganisationChange change, List<Organisation> ending, ChangeRules rules) {
        rules.counts(change.beginning().size(), change.into() != null);
        if (ending.size() != change.ending().size()) {
            rules.wrong("ending", RegistryError.ORGANISATION_NOT_FOUND, change.ending());
        }
        for (Organisation body : ending) {
            rules.lasts(body.name(), body.validFrom(), body.validTo());
            if (body.kind() == Organisation.Kind.TOWNSHIP_GOVERNMENT) {
                rules.wrong("ending", RegistryError.CHANGE_GOVERNMENT, body.name());
            }
        }
        into(change, rules);
        if (!ending.isEmpty()) {
            for (int i = 0; i < change.beginning().size(); i++) {
                check(change, i, ending.get(0), rules);
            }
        }
    }

    private void into(OrganisationChange change, ChangeRules rules) {
        Long into = change.into();
        if (into == null) {
            return;
        }
        Organisation taker = organisations.find(into).orElse(null);
        if (taker == null) {
            rules.wrong("into", RegistryError.ORGANISATION_NOT_FOUND, into);
        } else if (change.ending().contains(into) || change.verb() != Verb.MERGE) {
            rules.wrong("into", RegistryError.CHANGE_INTO_ITSELF, taker.name());
        } else if (taker.validTo() != null) {
            rules.wrong("into", RegistryError.CHANGE_OVER, taker.name(), taker.validTo());
        }
    }

    private void check(OrganisationChange change, int index, Organisation like, ChangeRules rules) {
        Begun begun = change.beginning().get(index);
        rules.named(index, begun.name(), like.name());
        rules.kindDiffers(begun.kind(), like.kind());
        if (begun.kind() == Organisation.Kind.TOWNSHIP_GOVERNMENT) {
            rules.wrong(ChangeRules.path(index, "kind"), RegistryError.CHANGE_GOVERNMENT, begun.name());
        }
        String name = PrintedName.of(begun.name());
        boolean twice = change.beginning().subList(0, index).stream()
                .anyMatch(one -> PrintedName.of(one.name()).equals(name));
        if (twice || lines.nameTaken(name, like.region().id(), change.ending(), change.day())) {
            rules.wrong(ChangeRules.path(index, "name"), RegistryError.CHANGE_NAME_TAKEN, name);
        }
    }

    void carryOut(OrganisationChange change, long act) {
        lines.end(change.ending(), change.day().minusDays(1), act);
        List<Long> heirs = new ArrayList<>();
        if (change.into() != null) {
            heirs.add(change.into());
        }
        for (Begun body : change.beginning()) {
            boolean same = change.verb() == Verb.RENAME || change.verb() == Verb.CHANGE_KIND;
            heirs.add(lines.begin(body, change.ending().get(0), null, same, change.day(), act));
        }
        for (long from : change.ending()) {
            for (int i = 0; i < heirs.size(); i++) {
                lines.link(from, heirs.get(i), i == 0, act);
                if (i == 0) {
                    lines.inherit(from, heirs.get(i), change.day(), act);
                }
            }
        }
    }

    List<String> names(OrganisationChange change) {
        Long into = change.into();
        return into == null
                ? change.beginning().stream()
                        .map(body -> PrintedName.of(body.name()))
                        .toList()
                : organisations.find(into).map(Organisation::name).stream().toList();
    }
}
