package city.wufei.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String lastSixDigits) {
        assertThat(TimeCodes.code(SECRET, second / 30)).isEqualTo(lastSixDigits);
    }

    @Test
    void takesTheStepBeforeAndTheStepAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = now.getEpochSecond() / 30;
        for (long each = step - 3; each <= step + 3; each++) {
            assertThat(TimeCodes.findStep(SECRET, TimeCodes.code(SECRET, each), now, 0)
                            .isPresent())
                    .isEqualTo(Math.abs(each - step) <= 1);
        }
    }

    @Test
    void takesNoStepUpToTheOneUsedLast() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = now.getEpochSecond() / 30;
        assertThat(TimeCodes.findStep(SECRET, TimeCodes.code(SECRET, step), now, step))
                .isEmpty();
        assertThat(TimeCodes.findStep(SECRET, TimeCodes.code(SECRET, step - 1), now, step))
                .isEmpty();
        assertThat(TimeCodes.findStep(SECRET, TimeCodes.code(SECRET, step + 1), now, step))
                .hasValue(step + 1);
    }

    @Test
    void writesTheSecretAsAppsReadIt() {
        assertThat(TimeCodes.address("wang.kz", SECRET))
                .isEqualTo("otpauth://totp/Wufei:wang.kz?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Wufei");
    }

    @Test
    void opensASecretOnlyForItsPersonAndWithItsKey() {
        FactorVault vault = new FactorVault(FactorKey.inFile(folder.resolve("one")));
        String sealed = vault.seal(7, SECRET);
        assertThat(vault.open(7, sealed)).isEqualTo(SECRET);
        assertThat(sealed)
                .doesNotContain(Base64.getEncoder().encodeToString(SECRET).substring(0, 20));
        assertThatThrownBy(() -> vault.open(8, sealed)).isInstanceOf(Failure.class);
        FactorVault other = new FactorVault(FactorKey.inFile(folder.resolve("other")));
        assertThatThrownBy(() -> other.open(7, sealed))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo(IdentityError.SECOND_FACTOR_KEY_DIFFERS));
    }

    @Test
    void keepsTheKeyInAFileOfItsOwnerOnly() throws IOException {
        Path file = folder.resolve("second-factor-key");
        String sealed = new FactorVault(FactorKey.inFile(file)).seal(7, SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new FactorVault(FactorKey.inFile(file)).open(7, sealed)).isEqualTo(SECRET);
        assertThat(new FactorVault(FactorKey.given(Files.readString(file))).open(7, sealed))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> FactorKey.given("too short")).isInstanceOf(Failure.class);
    }
}
