package city.wufei.registry.web;

import city.wufei.kernel.CreditCode;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies as a spreadsheet, the same for template, import and export. */
final class OrganisationTable {
    private OrganisationTable() {}

    static TableDefinition<OrganisationEntry> of(Entry region, Words words) {
        return new TableDefinition<>(
                "organisations",
                List.of(
                        Column.text("name", OrganisationEntry::name)
                                .width(28)
                                .entered(Entry.text().mustBe().atMost(100)),
                        Column.text("fullName", OrganisationEntry::fullName)
                                .width(34)
                                .entered(Entry.text().atMost(200)),
                        Column.<OrganisationEntry>text("kind", body -> words.of("organisation.kind." + body.kind()))
                                .width(18)
                                .entered(Entry.choice("organisation.kind", Organisation.Kind.class)
                                        .mustBe()),
                        Column.<OrganisationEntry>text(
                                        "region", body -> body.region().name())
                                .width(14)
                                .entered(region.mustBe()),
                        Column.<OrganisationEntry>text("creditCode", OrganisationTable::code)
                                .width(22)
                                .entered(Entry.text().atMost(40)),
                        Column.text("address", OrganisationEntry::address)
                                .width(36)
                                .entered(Entry.text().atMost(200)),
                        Column.<OrganisationEntry>text("aliases", body -> String.join("、", body.aliases()))
                                .width(36)
                                .entered(Entry.texts().atMost(1000))));
    }

    private static @Nullable String code(OrganisationEntry body) {
        CreditCode code = body.creditCode();
        return code == null ? null : code.code();
    }
}
