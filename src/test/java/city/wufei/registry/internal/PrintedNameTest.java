package city.wufei.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"各乡镇（街道）", "各乡镇(街道)", " 各乡镇 （街道） ", "各乡镇（街道\u3000）", "各乡镇(街道）"})
    void makesOneOfTheWaysToPrintName(String printed) {
        assertThat(PrintedName.of(printed)).isEqualTo("各乡镇（街道）");
    }
}
