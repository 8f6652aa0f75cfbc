package city.wufei.office.projects.web;

import city.wufei.office.projects.ProjectData;
import city.wufei.office.projects.ProjectRule;
import city.wufei.platform.Words;
import java.math.BigDecimal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where projects stand and what sources are called, in the reader's language; templates have it as {@code ${projects}}. */
@Component
class ProjectsWords {
    private final Words words;
    private final ProjectData data;

    ProjectsWords(Words words, ProjectData data) {
        this.words = words;
        this.data = data;
    }

    public String why(ProjectRule.Standing standing) {
        return words.of("projects.rule." + standing.rule(), standing.figures().toArray());
    }

    public String source(String code) {
        return data.sources(LocaleContextHolder.getLocale()).getOrDefault(code, code);
    }

    /** 10⁴ yuan, with marks of thousands. */
    public String sum(BigDecimal amount) {
        return words.of("projects.sum", amount);
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }
}
