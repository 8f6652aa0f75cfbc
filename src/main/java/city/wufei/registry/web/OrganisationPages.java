package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationEntry;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bodies of the register. */
@Controller
@Needs(Action.READ)
@RequestMapping("/organisations")
class OrganisationPages {
    private final Organisations organisations;
    private final Regions regions;
    private final RegisterReferences references;
    private final OrganisationImport table;
    private final SpreadsheetDownload download;
    private final Words words;
    private final Clock clock;

    OrganisationPages(
            Organisations organisations,
            Regions regions,
            RegisterReferences references,
            OrganisationImport table,
            SpreadsheetDownload download,
            Words words,
            Clock clock) {
        this.organisations = organisations;
        this.regions = regions;
        this.references = references;
        this.table = table;
        this.download = download;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) Organisation.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            Model model) {
        model.addAttribute("listing", organisations.list(filter(kind, region, group, q, asOf), page));
        model.addAttribute("kinds", kinds());
        model.addAttribute("regions", regions(asOf));
        model.addAttribute("groups", references.groupNames(asOf.date()));
        model.addAttribute(
                "mayImport", person.may(Action.IMPORT) && person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE));
        model.addAttribute("mayAdd", person.may(Action.EDIT_REGISTER));
        return "registry/organisations";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) Organisation.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        OrganisationFilter filter = filter(kind, region, group, q, asOf);
        Provenance provenance = new Provenance(
                filter.within() == null ? null : regions(asOf).get(region),
                asOf.date().toString(),
                asked(
                        kind,
                        group == null
                                ? null
                                : references.groupNames(asOf.date()).get(group),
                        q),
                clock.instant(),
                person.displayName(),
                words.of("organisation.state"));
        Rows<OrganisationEntry> rows = Rows.paged(
                page.sort(), request -> organisations.list(filter, request).map(OrganisationEntry::of));
        download.send(table.table(), provenance, rows, LocaleContextHolder.getLocale(), response);
    }

    private List<Provenance.Filter> asked(
            Organisation.@Nullable Kind kind, @Nullable String group, @Nullable String q) {
        List<Provenance.Filter> asked = new ArrayList<>();
        if (kind != null) {
            asked.add(new Provenance.Filter(words.of("organisation.kind"), word(kind)));
        }
        if (group != null) {
            asked.add(new Provenance.Filter(words.of("organisation.group"), group));
        }
        if (q != null && !q.isBlank()) {
            asked.add(new Provenance.Filter(words.of("organisation.search"), q));
        }
        return asked;
    }

    private static OrganisationFilter filter(
            Organisation.@Nullable Kind kind,
            @Nullable String region,
            @Nullable String group,
            @Nullable String q,
            AsOf asOf) {
        RegionCode within = region == null || region.isBlank() ? null : RegionCode.of(region);
        return new OrganisationFilter(
                q, kind, within, group == null || group.isBlank() ? null : Ids.of("group", group), asOf.date());
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Organisation.Kind kind : Organisation.Kind.values()) {
            kinds.put(kind.name(), word(kind));
        }
        return kinds;
    }

    private Map<String, String> regions(AsOf asOf) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Region region : regions.list(RegionFilter.all(asOf.date()), new PageRequest(0, PageRequest.LARGEST, null))
                .items()) {
            names.put(region.code().toString(), region.name());
        }
        return names;
    }

    private String word(Organisation.Kind kind) {
        return words.of("organisation.kind." + kind);
    }
}
