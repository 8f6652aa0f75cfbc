package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.TableDefinition;
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

/** The townships of the register. */
@Controller
@Needs(Action.READ)
@RequestMapping("/regions")
class RegionPages {
    private final Regions regions;
    private final SpreadsheetDownload download;
    private final Words words;
    private final Clock clock;

    RegionPages(Regions regions, SpreadsheetDownload download, Words words, Clock clock) {
        this.regions = regions;
        this.download = download;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) Region.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            Model model) {
        RegionFilter filter = filter(kind, q, asOf);
        model.addAttribute("listing", regions.list(filter, page));
        model.addAttribute("total", regions.total(filter));
        model.addAttribute("kinds", kinds());
        return "registry/regions";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) Region.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        RegionFilter filter = filter(kind, q, asOf);
        List<Provenance.Filter> asked = new ArrayList<>();
        if (kind != null) {
            asked.add(new Provenance.Filter(words.of("region.kind"), word(kind)));
        }
        if (q != null && !q.isBlank()) {
            asked.add(new Provenance.Filter(words.of("region.search"), q));
        }
        Provenance provenance = new Provenance(
                null, asOf.date().toString(), asked, clock.instant(), person.displayName(), words.of("region.state"));
        Rows<Region> rows = Rows.paged(page.sort(), request -> regions.list(filter, request));
        download.send(table(), provenance, rows, LocaleContextHolder.getLocale(), response);
    }

    private static RegionFilter filter(Region.@Nullable Kind kind, @Nullable String q, AsOf asOf) {
        return new RegionFilter(q, kind, true, null, asOf.date());
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Region.Kind kind : Region.Kind.values()) {
            if (kind.isTownshipLevel()) {
                kinds.put(kind.name(), word(kind));
            }
        }
        return kinds;
    }

    private String word(Region.Kind kind) {
        return words.of("region.kind." + kind);
    }

    private TableDefinition<Region> table() {
        return new TableDefinition<>(
                "regions",
                List.of(
                        Column.<Region>text("code", region -> region.code().toString())
                                .width(14),
                        Column.<Region>text("name", Region::name).width(16),
                        Column.<Region>text("kind", region -> word(region.kind()))
                                .width(10),
                        Column.<Region>whole("villages", Region::villages).width(12)));
    }
}
