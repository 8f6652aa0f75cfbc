package city.wufei.plan.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes text in one of the encodings that Chinese texts come in. */
final class Encodings {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encodings() {}

    static byte[] any(Dice dice, String text) {
        return switch (dice.upTo(3)) {
            case 0 -> text.getBytes(GB18030);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }
}
