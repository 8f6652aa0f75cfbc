package city.wufei.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({"渝F12345, 渝F12345", "渝f·1234 5, 渝F12345", "渝FD12345, 渝FD12345", "渝F12345D, 渝F12345D", "渝F1234挂, 渝F1234挂"
    })
    void isReadHoweverItIsWritten(String written, String plate) {
        assertThat(Plate.find(written)).map(Plate::text).contains(plate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "渝12345", "渝F1234", "渝F1234I", "渝O12345", "渝FZ12345", "渝F123456", "XF12345"})
    void refusesWhatIsNone(String written) {
        assertThat(Plate.find(written)).isEmpty();
    }
}
