package city.wufei.platform.attachments.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a picture is to be shown: the tag 0x0112 of EXIF, 1 as it lies to 8. Cameras turn the tag and not the
 * picture.
 */
public final class Orientation {
    public static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int MOST_TAGS = 1000;

    private Orientation() {}

    /** Of a block of EXIF, from its TIFF head on; upright when it does not say. */
    static int of(byte[] exif) {
        try {
            ByteBuffer block = ByteBuffer.wrap(exif);
            block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            block.position(block.getInt(4));
            int tags = Math.min(Short.toUnsignedInt(block.getShort()), MOST_TAGS);
            for (int i = 0; i < tags; i++) {
                int at = block.position();
                if (Short.toUnsignedInt(block.getShort(at)) == TAG) {
                    int value = block.getShort(at + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
                block.position(at + 12);
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException broken) {
            return UPRIGHT;
        }
    }

    /** A block of EXIF, from its TIFF head on, that says this and nothing else. */
    static byte[] block(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
