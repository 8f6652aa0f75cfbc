package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

/** A table with every kind of column, kept in memory. */
final class PlantImport implements TableImport<PlantImport.Plant> {
    final Map<String, Plant> kept = new LinkedHashMap<>();
    int saved;

    enum Sort {
        BURNING,
        BURYING
    }

    record Plant(
            String name,
            @Nullable Sort sort,
            @Nullable BigDecimal capacity,
            @Nullable BigDecimal staff,
            @Nullable BigDecimal share,
            @Nullable LocalDate since,
            @Nullable String town,
            List<String> aliases) {}

    private static final List<String> TOWNS =
            IntStream.range(0, 80).mapToObj(number -> "第" + number + "乡镇").toList();

    static final TableDefinition<Plant> TABLE = new TableDefinition<>(
            "plants",
            List.of(
                    Column.text("name", Plant::name)
                            .entered(Entry.text().mustBe().atMost(10)),
                    Column.<Plant>text(
                                    "sort",
                                    plant -> plant.sort() == Sort.BURNING ? "焚烧" : plant.sort() == null ? null : "填埋")
                            .entered(Entry.choice("sort", Sort.class)),
                    Column.number("capacity", Plant::capacity)
                            .unit("unit.tonnes")
                            .entered(Entry.number().between(BigDecimal.ZERO, new BigDecimal("5000"))),
                    Column.<Plant>whole("staff", Plant::staff).entered(Entry.whole()),
                    Column.percent("share", Plant::share)
                            .entered(Entry.percent().places(2)),
                    Column.date("since", Plant::since).entered(Entry.date()),
                    Column.text("town", Plant::town)
                            .entered(Entry.reference(
                                    name -> name.equals("同名镇")
                                            ? List.of("甲", "乙")
                                            : TOWNS.contains(name) ? List.of(name) : List.of(),
                                    () -> TOWNS)),
                    Column.<Plant>text("aliases", plant -> String.join("、", plant.aliases()))
                            .entered(Entry.texts())));

    @Override
    public TableDefinition<Plant> table() {
        return TABLE;
    }

    @Override
    public String address() {
        return "/plants/import";
    }

    @Override
    public String key(Entered row) {
        return Objects.requireNonNull(row.text("name"));
    }

    @Override
    public Map<String, Plant> current(Set<String> keys) {
        Map<String, Plant> current = new HashMap<>(kept);
        current.keySet().retainAll(keys);
        return current;
    }

    @Override
    public Plant row(Entered entered, @Nullable Plant before) {
        return new Plant(
                key(entered),
                entered.choice("sort", Sort.class),
                entered.number("capacity", before == null ? null : before.capacity()),
                entered.number("staff", before == null ? null : before.staff()),
                entered.number("share", before == null ? null : before.share()),
                entered.date("since", before == null ? null : before.since()),
                entered.reference("town", String.class),
                entered.texts("aliases", before == null ? List.of() : before.aliases()));
    }

    @Override
    public void save(List<Change<Plant>> changes) {
        changes.forEach(change -> kept.put(change.after().name(), change.after()));
        saved += changes.size();
    }

    static MessageSource words() {
        StaticMessageSource words = new StaticMessageSource();
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasenames("messages/spreadsheet", "messages/web");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        words.setParentMessageSource(bundle);
        String[][] said = {
            {"table.plants", "处理设施", "Plants"},
            {"table.plants.name", "名称", "Name"},
            {"table.plants.sort", "方式", "Method"},
            {"table.plants.capacity", "能力", "Capacity"},
            {"table.plants.staff", "人数", "Staff"},
            {"table.plants.share", "占比", "Share"},
            {"table.plants.since", "投用日期", "In use since"},
            {"table.plants.town", "乡镇", "Town"},
            {"table.plants.aliases", "别名", "Aliases"},
            {"sort.BURNING", "焚烧", "Burning"},
            {"sort.BURYING", "填埋", "Burying"},
            {"unit.tonnes", "吨/日", "t/d"},
        };
        for (String[] one : said) {
            words.addMessage(one[0], Locale.SIMPLIFIED_CHINESE, one[1]);
            words.addMessage(one[0], Locale.ENGLISH, one[2]);
        }
        return words;
    }
}
