package city.wufei.plan.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.plan.TargetLine;
import city.wufei.plan.internal.TargetBook;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.Entered;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Yearly targets by spreadsheet. The year says which plan a row is of; what lands makes one version of each indicator. */
@Component
class TargetImport implements TableImport<TargetCell> {
    private final Plans plans;
    private final TargetBook book;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;
    private final TableDefinition<TargetCell> table;

    TargetImport(Plans plans, TargetBook book, Organisations organisations, Words words, Clock clock) {
        this.plans = plans;
        this.book = book;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
        this.table = new TableDefinition<>(
                "targets",
                List.of(
                        Column.<TargetCell>whole(
                                        "number", cell -> cell.indicator().number())
                                .width(6)
                                .entered(Entry.whole().mustBe()),
                        Column.<TargetCell>text("name", cell -> cell.indicator().name())
                                .width(36),
                        Column.text("area", TargetCell::area).entered(Entry.text()),
                        Column.<TargetCell>text("body", TargetCell::body)
                                .width(24)
                                .entered(Entry.reference(this::bodies, List::of)),
                        // A text, so that no spreadsheet writes 2,024.
                        Column.<TargetCell>text("year", cell -> String.valueOf(cell.year()))
                                .width(8)
                                .entered(Entry.text().mustBe().atMost(5)),
                        Column.number("value", TargetCell::value)
                                .entered(Entry.number().mustBe()),
                        Column.<TargetCell>text("unit", TargetCell::unit).width(10),
                        Column.<TargetCell>text("state", this::state).width(10)));
    }

    private List<Organisation> bodies(String name) {
        return organisations.called(name, LocalDate.now(clock));
    }

    private @Nullable String state(TargetCell cell) {
        return cell.proposal() == null ? null : words.of("targets.set." + !cell.proposal());
    }

    @Override
    public TableDefinition<TargetCell> table() {
        return table;
    }

    @Override
    public String address() {
        return "/targets/import";
    }

    @Override
    public void admit(Caller caller) {
        if (!caller.may(Action.STEER_WORK)) {
            throw Failure.of(KernelError.FORBIDDEN, Action.STEER_WORK);
        }
    }

    @Override
    public String key(Entered row) {
        return TargetCell.key(
                number(row),
                row.text("area"),
                TargetCell.id(row.reference("body", Organisation.class)),
                year(row).orElse(0));
    }

    @Override
    public Map<String, TargetCell> current(Set<String> keys) {
        Map<String, TargetCell> current = new HashMap<>();
        plans.list().stream()
                .sorted((a, b) -> a.period().to() - b.period().to())
                .filter(plan -> keys.stream().anyMatch(key -> isOf(plan, key)))
                .forEach(plan -> book.list(plan).stream()
                        .filter(targets -> !targets.isProposal())
                        .flatMap(targets -> TargetCell.of(targets).stream())
                        .filter(cell -> keys.contains(cell.key()))
                        .forEach(cell -> current.put(cell.key(), cell)));
        return current;
    }

    private boolean isOf(Plan plan, String key) {
        int year = Integer.parseInt(key.substring(key.lastIndexOf('|') + 1));
        return planOf(year).filter(found -> found.id() == plan.id()).isPresent();
    }

    private Optional<Plan> planOf(int year) {
        return year == 0
                ? Optional.empty()
                : plans.on(TargetPages.midOf(year)).filter(plan -> plan.period().contains(year));
    }

    @Override
    public TargetCell row(Entered row, @Nullable TargetCell before) {
        Optional<Plan> plan = year(row).flatMap(this::planOf);
        if (plan.isEmpty()) {
            row.wrong("year", PlanError.TARGET_YEAR_OUTSIDE, String.valueOf(row.text("year")));
        }
        Optional<Indicator> indicator = plan.flatMap(one -> plans.indicators().find(one.id(), number(row)));
        if (plan.isPresent() && indicator.isEmpty()) {
            row.wrong("number", PlanError.PLAN_ITEM_NOT_FOUND, number(row));
        }
        Organisation body = row.reference("body", Organisation.class);
        String area = row.text("area");
        return new TargetCell(
                indicator.orElseGet(
                        () -> plans.indicators().list(plans.list().get(0).id()).get(0)),
                area == null ? "" : area,
                TargetCell.id(body),
                body == null ? null : body.name(),
                year(row).orElse(0),
                Objects.requireNonNullElse(row.number("value"), BigDecimal.ZERO),
                indicator.map(TargetBook::unit).orElse(""),
                null);
    }

    private static int number(Entered row) {
        BigDecimal number = row.number("number");
        return number == null ? 0 : number.intValue();
    }

    private static Optional<Integer> year(Entered row) {
        String text = row.text("year");
        return text != null && text.matches("\\d{4}年?")
                ? Optional.of(Integer.valueOf(text.substring(0, 4)))
                : Optional.empty();
    }

    /** What was set before stays where no row says otherwise; a proposal becomes what is set, with the rows in it. */
    @Override
    public void save(List<Change<TargetCell>> changes) {
        save(changes, words.of("targets.imported"));
    }

    @Override
    public void save(List<Change<TargetCell>> changes, String by) {
        Map<Long, List<TargetCell>> byIndicator = new LinkedHashMap<>();
        changes.forEach(change -> byIndicator
                .computeIfAbsent(change.after().indicator().id(), id -> new ArrayList<>())
                .add(change.after()));
        byIndicator.values().forEach(cells -> save(cells.get(0).indicator(), cells, by));
    }

    private void save(Indicator indicator, List<TargetCell> cells, String by) {
        Plan plan = plans.find(indicator.plan()).orElseThrow();
        IndicatorTargets targets = book.of(plan, indicator);
        Map<String, TargetLine> lines = new LinkedHashMap<>();
        targets.lines().forEach(line -> lines.put(TargetGrid.key(line), line));
        for (TargetCell cell : cells) {
            TargetLine fresh = new TargetLine(
                    cell.area(), cell.organisation(), null, new TreeMap<>(Map.of(cell.year(), cell.value())));
            lines.merge(TargetGrid.key(fresh), fresh, (old, one) -> {
                TreeMap<Integer, BigDecimal> values = new TreeMap<>(old.values());
                values.putAll(one.values());
                return new TargetLine(old.area(), old.organisation(), null, values);
            });
        }
        int seen = targets.version() == null ? 0 : targets.version().number();
        book.set(indicator, seen, List.copyOf(lines.values()), words.of("targets.imported"), by);
    }
}
