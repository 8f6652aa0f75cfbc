package city.wufei.platform;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as one SVG path, so that a page can draw it without a style and a printer as sharply as it can. In the template:
 * {@code <svg th:attr="viewBox=|0 0 ${qr.size} ${qr.size}|"><path th:attr="d=${qr.path}"/></svg>}
 *
 * @param size of each side, in modules, with the quiet zone around it
 * @param path the dark modules, each 1 × 1
 */
public record QrCode(int size, String path) {
    /** What the standard asks for. */
    private static final int QUIET = 4;

    /**
     * The code for a text.
     *
     * @throws IllegalArgumentException when the text is too long for any QR code
     */
    public static QrCode of(String text) {
        ByteMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for " + text.length() + " characters", e);
        }
    }
}
