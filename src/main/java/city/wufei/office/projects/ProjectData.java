package city.wufei.office.projects;

import city.wufei.office.page.CsvData;
import city.wufei.plan.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Types of projects, their usual milestones, and where money comes from: files, not code. */
@Component
public class ProjectData {
    private final List<Map<String, String>> types = CsvData.read("project-types.csv");
    private final List<Map<String, String>> milestones = CsvData.read("milestones.csv");
    private final List<Map<String, String>> sources = CsvData.read("funding-sources.csv");

    ProjectData() {}

    /**
     * A milestone that projects of a type usually have.
     *
     * @param share of a project's time that has gone by then, in percent
     */
    public record Usual(String code, String name, int share) {}

    public Map<String, String> types(Locale language) {
        return names(types, language);
    }

    public Map<String, String> sources(Locale language) {
        return names(sources, language);
    }

    public boolean isSource(String code) {
        return sources.stream().anyMatch(row -> code.equals(row.get("code")));
    }

    /** The first type one of whose marks stands in the project's category, sector or name; the last type has none. */
    public String typeOf(Project project) {
        String text = project.name() + " " + project.sector() + " " + project.category();
        return types.stream()
                .filter(row -> List.of(row.getOrDefault("marks", "").split("\\|")).stream()
                        .anyMatch(text::contains))
                .map(row -> row.getOrDefault("code", ""))
                .findFirst()
                .orElse("");
    }

    /** In order; none for a type that is not there. */
    public List<Usual> usual(String type, Locale language) {
        return milestones.stream()
                .filter(row -> type.equals(row.get("type")))
                .map(row -> new Usual(
                        row.getOrDefault("code", ""),
                        name(row, language),
                        Integer.parseInt(row.getOrDefault("share", "0"))))
                .toList();
    }

    private static Map<String, String> names(List<Map<String, String>> rows, Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(row.getOrDefault("code", ""), name(row, language)));
        return names;
    }

    private static String name(Map<String, String> row, Locale language) {
        return row.getOrDefault(language.getLanguage().equals("en") ? "en" : "zh", "");
    }
}
