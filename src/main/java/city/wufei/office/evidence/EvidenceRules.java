package city.wufei.office.evidence;

import city.wufei.office.page.CsvData;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What proof is usually needed of what: lines of {@code office/evidence-rules.csv}, each with marks to look for in the text. */
@Component
public class EvidenceRules {
    private final List<Map<String, String>> rows = CsvData.read("evidence-rules.csv");

    EvidenceRules() {}

    /** A piece of proof, named in Chinese: it becomes data that the office may change. */
    public record Seed(String code, Requirement.Kind kind, String name) {}

    /** Those whose marks stand in the text; a rule without marks always holds. */
    public List<Seed> of(Requirement.Type type, String text) {
        return rows.stream()
                .filter(row -> type.name().equals(row.get("subject")))
                .filter(row -> holds(row.getOrDefault("marks", ""), text))
                .map(row -> new Seed(
                        row.getOrDefault("code", ""),
                        Requirement.Kind.valueOf(row.getOrDefault("kind", "")),
                        row.getOrDefault("zh", "")))
                .toList();
    }

    private static boolean holds(String marks, String text) {
        return marks.isEmpty() || List.of(marks.split("\\|")).stream().anyMatch(text::contains);
    }
}
