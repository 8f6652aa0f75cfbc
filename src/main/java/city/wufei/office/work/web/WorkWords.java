package city.wufei.office.work.web;

import city.wufei.office.work.Standing;
import city.wufei.office.work.WorkState;
import city.wufei.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** States and the arithmetic behind them, in the reader's language; templates have it as {@code ${work}}. */
@Component
public class WorkWords {
    private final Words words;

    WorkWords(Words words) {
        this.words = words;
    }

    public String state(WorkState state) {
        return words.of("work.state." + state);
    }

    /** The rule with its figures. */
    public String why(Standing standing) {
        return words.of("work.rule." + standing.rule(), standing.figures().toArray());
    }

    public String percent(@Nullable Integer percent) {
        return percent == null ? "—" : percent + "%";
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }
}
