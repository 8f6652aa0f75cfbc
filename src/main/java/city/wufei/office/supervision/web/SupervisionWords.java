package city.wufei.office.supervision.web;

import city.wufei.office.supervision.Slip;
import city.wufei.office.supervision.SlipLevel;
import city.wufei.office.supervision.SlipRule.Threshold;
import city.wufei.office.supervision.SupervisionState;
import city.wufei.platform.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** States, marks and the arithmetic behind them, in the reader's language; templates have it as {@code ${say}}. */
@Component
public class SupervisionWords {
    private final Words words;

    SupervisionWords(Words words) {
        this.words = words;
    }

    public String state(SupervisionState state) {
        return words.of("supervision.state." + state);
    }

    public String level(SlipLevel level) {
        return words.of("supervision.slip." + level);
    }

    /** The rule with its figures. */
    public String why(Slip slip) {
        return slip.level() == SlipLevel.NONE
                ? words.of("supervision.rule.none", slip.counts())
                : words.of("supervision.rule.slip", slip.counts(), slip.days(), slip.from(), level(slip.level()));
    }

    /** From how many work days on which mark holds. */
    public String rule(List<Threshold> thresholds) {
        return words.of(
                "supervision.rule.all",
                thresholds.stream()
                        .map(one -> words.of("supervision.rule.one", level(one.level()), one.days()))
                        .collect(Collectors.joining(words.of("supervision.rule.between"))));
    }
}
