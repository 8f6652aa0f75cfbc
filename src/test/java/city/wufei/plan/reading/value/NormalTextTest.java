package city.wufei.plan.reading.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTextTest {
    /** Sends any text the long way, and comes out of it as {@code 1/2} with a sign that is nowhere else. */
    private static final String RARE = "½";

    private static final String NORMAL = "1⁄2";

    @Test
    void saysTheSameOfEveryCharacterByTheShortWayAndTheLong() {
        for (char sign = 1; sign < Character.MIN_SURROGATE; sign++) {
            String text = "一" + sign + "2";
            assertThat(NormalText.of(text) + NORMAL)
                    .as(Integer.toHexString(sign))
                    .isEqualTo(NormalText.of(text + RARE));
        }
    }

    @Test
    void takesAwayWhatOnlyTheTypesetterAdded() {
        assertThat(NormalText.of(" ２０２１——２０２５ 年，≥８０％（含）～ ")).isEqualTo("2021-2025年,≥80%(含)~");
    }
}
