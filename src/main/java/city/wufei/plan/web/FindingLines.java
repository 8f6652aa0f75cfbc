package city.wufei.plan.web;

import city.wufei.plan.internal.FindingRow;
import org.springframework.stereotype.Component;

@Component
class FindingLines {
    private final FindingWords words;

    FindingLines(FindingWords words) {
        this.words = words;
    }

    FindingLine of(FindingRow row) {
        return new FindingLine(row, words.message(row.finding()));
    }
}
