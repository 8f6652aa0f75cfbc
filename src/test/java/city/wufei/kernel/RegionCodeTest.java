package city.wufei.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.kernel.RegionCode.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "500154,       500154000,    500154000000, COUNTY",
        "500154001,    500154001,    500154001000, TOWNSHIP",
        "500154001000, 500154001,    500154001000, TOWNSHIP",
        "500154001203, 500154001203, 500154001203, VILLAGE",
        "500000,       500000000,    500000000000, PROVINCE",
        "500100,       500100000,    500100000000, PREFECTURE",
    })
    void knowsLevelOfCode(String written, String shortForm, String full, Level level) {
        RegionCode code = RegionCode.of(written);
        assertThat(code).hasToString(shortForm);
        assertThat(code.full()).isEqualTo(full);
        assertThat(code.level()).isEqualTo(level);
        assertThat(code.number()).isEqualTo(Long.parseLong(full));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "50015", "5001540", "50015400100", "5001540010000", "50015４", "990154", "50015a001"})
    void refusesWhatIsNoCode(String written) {
        assertThat(RegionCode.find(written)).isEmpty();
        assertThatThrownBy(() -> RegionCode.of(written))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo(KernelError.REGION_CODE_INVALID));
    }

    @Test
    void climbsFromVillageToProvince() {
        RegionCode village = RegionCode.of("500154001203");
        assertThat(village.parent().orElseThrow()).isEqualTo(RegionCode.of("500154001"));
        assertThat(RegionCode.of("500154001").parent().orElseThrow()).isEqualTo(RegionCode.of("500154"));
        assertThat(RegionCode.of("500154").parent().orElseThrow()).isEqualTo(RegionCode.of("500100"));
        assertThat(RegionCode.of("500100").parent().orElseThrow()).isEqualTo(RegionCode.of("500000"));
        assertThat(RegionCode.of("500000").parent()).isEmpty();
    }

    @Test
    void climbsFromTownshipToPrefectureWithoutCounties() {
        assertThat(RegionCode.of("441900003").parent().orElseThrow()).isEqualTo(RegionCode.of("441900"));
    }

    @Test
    void holdsWhatLiesUnderIt() {
        RegionCode district = RegionCode.of("500154");
        RegionCode town = RegionCode.of("500154123");
        assertThat(town.isWithin(district)).isTrue();
        assertThat(district.isWithin(district)).isTrue();
        assertThat(district.isWithin(town)).isFalse();
        assertThat(RegionCode.of("500155001").isWithin(district)).isFalse();
        assertThat(town.number()).isBetween(district.number(), district.lastNumber());
        assertThat(RegionCode.of("500155").number()).isGreaterThan(district.lastNumber());
    }
}
