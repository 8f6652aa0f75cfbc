package city.wufei.platform.attachments.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A JPEG as the run of segments that it is (ITU T.81, annex B). Copies it without what cameras and programs write beside
 * the picture; the picture's own bytes stay as they are.
 */
public final class Jpeg {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private static final String EXIF = "Exif\0\0";
    /** JFIF without a small picture of its own. */
    private static final int JFIF_HEAD = 14;

    private final DataInputStream in;
    private final DataOutputStream out;
    private int orientation = Orientation.UPRIGHT;

    private Jpeg(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /**
     * Leaves out position, time, camera, comments, small pictures and all that comes after the picture; keeps colours and
     * the way it is up.
     *
     * @throws IOException also when it is no JPEG
     */
    public static void copyWithoutMetadata(InputStream in, OutputStream out) throws IOException {
        new Jpeg(in, out).copy();
    }

    /** The orientation that its EXIF says; reads no further than the picture. */
    public static int orientation(InputStream in) throws IOException {
        Jpeg jpeg = new Jpeg(in, OutputStream.nullOutputStream());
        jpeg.start();
        for (int marker = jpeg.marker(); marker != SOS && marker != EOI; marker = jpeg.marker()) {
            jpeg.segment(marker);
        }
        return jpeg.orientation;
    }

    private void copy() throws IOException {
        start();
        int marker = marker();
        while (marker != EOI) {
            segment(marker);
            marker = marker == SOS ? scan() : marker();
        }
        out.writeShort(0xFF00 | EOI);
        out.flush();
    }

    private void start() throws IOException {
        if (in.readUnsignedShort() != (0xFF00 | SOI)) {
            throw new IOException("no JPEG");
        }
        out.writeShort(0xFF00 | SOI);
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new IOException("no marker");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        byte[] content = new byte[Math.max(in.readUnsignedShort() - 2, 0)];
        in.readFully(content);
        if (marker == APP1 && begins(content, EXIF) && orientation == Orientation.UPRIGHT) {
            orientation = Orientation.of(Arrays.copyOfRange(content, EXIF.length(), content.length));
            if (orientation != Orientation.UPRIGHT) {
                write(APP1, join(EXIF.getBytes(ISO_8859_1), Orientation.block(orientation)));
            }
        } else if (marker == APP0 && begins(content, "JFIF\0") && content.length >= JFIF_HEAD) {
            byte[] head = Arrays.copyOf(content, JFIF_HEAD);
            head[12] = 0;
            head[13] = 0;
            write(APP0, head);
        } else if (isOfThePicture(marker, content)) {
            write(marker, content);
        }
    }

    private static boolean isOfThePicture(int marker, byte[] content) {
        return switch (marker) {
            case COMMENT -> false;
            case APP2 -> begins(content, "ICC_PROFILE\0");
            case APP14 -> begins(content, "Adobe");
            default -> marker < APP0 || marker > APP15;
        };
    }

    /** Copies the coded picture; answers the marker after it. */
    private int scan() throws IOException {
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            boolean restart = next >= 0xD0 && next <= 0xD7;
            if (next != 0 && !restart) {
                return next;
            }
            out.write(0xFF);
            out.write(next);
        }
    }

    private void write(int marker, byte[] content) throws IOException {
        out.writeShort(0xFF00 | marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }

    private static boolean begins(byte[] content, String with) {
        byte[] expected = with.getBytes(ISO_8859_1);
        return content.length >= expected.length
                && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
