package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.Responsibility;
import city.wufei.plan.internal.UnitRow;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.OfficialDocument.Block;
import city.wufei.platform.documents.template.DocumentContent;
import city.wufei.platform.documents.template.DocumentKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A unit's list of responsibilities as a kind of document that offices may lay out themselves. */
@Component
class UnitDocumentKind implements DocumentKind {
    private static final List<String> PARTS = List.of("INDICATOR", "LEAD", "SUPPORT", "PROJECT");
    private static final List<String> ROW = List.of("number", "label", "section", "due", "text");

    private final PlanWords say;
    private final Words words;
    private final Clock clock;

    UnitDocumentKind(PlanWords say, Words words, Clock clock) {
        this.say = say;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "plan-unit";
    }

    @Override
    public List<String> marks() {
        return List.of("unit", "plan", "title", "summary", "today");
    }

    @Override
    public Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        PARTS.forEach(part -> lists.put(list(part), ROW));
        return lists;
    }

    DocumentContent of(PlanRow plan, UnitRow unit, List<Responsibility> all) {
        OfficialDocument document = UnitDocument.of(plan, unit, all, say, words);
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        PARTS.forEach(part -> lists.put(list(part), List.of()));
        ResponsibilityPart.of(all)
                .forEach(part -> lists.put(
                        list(part.key()),
                        part.items().stream().map(UnitDocumentKind::row).toList()));
        return new DocumentContent(
                document,
                Map.of(
                        "unit", unit.name(),
                        "plan", plan.title(),
                        "title", document.title(),
                        "summary", UnitDocument.summary(unit, words),
                        "today", LocalDate.now(clock.withZone(Time.ZONE)).toString()),
                lists);
    }

    @Override
    public DocumentContent sample() {
        String unit = words.of("document.plan-unit.sample.unit");
        String title = unit + words.of("plan.responsibilities");
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        for (String part : PARTS) {
            lists.put(
                    list(part),
                    IntStream.rangeClosed(1, 3)
                            .mapToObj(number -> sampleRow(part, number))
                            .toList());
        }
        String summary = words.of("plan.unit.summary", 3, 3, 3, 3);
        return new DocumentContent(
                new OfficialDocument(
                        title,
                        List.of(
                                new Block.Paragraph(words.of("document.plan-unit.sample.plan")),
                                new Block.Paragraph(summary)),
                        List.of(words.of("plan.sign.unit"), words.of("plan.sign.person"), words.of("plan.sign.date"))),
                Map.of(
                        "unit", unit,
                        "plan", words.of("document.plan-unit.sample.plan"),
                        "title", title,
                        "summary", summary,
                        "today", LocalDate.now(clock.withZone(Time.ZONE)).toString()),
                lists);
    }

    private Map<String, String> sampleRow(String part, int number) {
        return Map.of(
                "number", String.valueOf(number),
                "label", words.of("plan.part.head." + part) + " " + number,
                "section", words.of("plan.part.group." + part),
                "due", "2025",
                "text", words.of("document.plan-unit.sample.text"));
    }

    private static Map<String, String> row(Responsibility one) {
        return Map.of(
                "number", String.valueOf(one.number()),
                "label", one.label(),
                "section", one.section(),
                "due", one.due(),
                "text", one.text() == null ? "" : one.text());
    }

    private static String list(String part) {
        return part.toLowerCase(Locale.ROOT) + "s";
    }
}
