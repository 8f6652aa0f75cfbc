package city.wufei.plan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "秸秆,4", "（一）,6", "≥90%,4", "“无废”,6", "𠮷,2", "ｅ,2", "é,1"})
    void countsColumnsAsTerminalsDo(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void setsCellsBelowEachOther() {
        Sheet sheet = new Sheet();
        sheet.section("秸秆");
        sheet.table(1, "lrl", List.of(List.of("产生量", "36.2", "万吨"), List.of("rate", "9", "")));
        sheet.section("next");

        assertThat(sheet).hasToString("秸秆\n  产生量  36.2  万吨\n  rate       9\n\nnext\n");
    }
}
