package city.wufei.platform.attachments.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG as the run of chunks that it is. Copies it with the chunks that make the picture and no others. */
public final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LARGEST_EXIF = 1 << 20;

    private static final Set<String> OF_THE_PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP");

    private Png() {}

    /**
     * Leaves out texts, times, EXIF and all that comes after the picture; keeps colours and the way it is up.
     *
     * @throws IOException also when it is no PNG
     */
    public static void copyWithoutMetadata(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(from);
        DataOutputStream out = new DataOutputStream(to);
        if (in.readLong() != SIGNATURE) {
            throw new IOException("no PNG");
        }
        out.writeLong(SIGNATURE);
        String name = "";
        while (!name.equals("IEND")) {
            int length = in.readInt();
            name = new String(in.readNBytes(4), ISO_8859_1);
            if (length < 0) {
                throw new IOException("no chunk");
            }
            if (name.equals("eXIf") && length < LARGEST_EXIF) {
                turn(in.readNBytes(length), out);
                in.skipNBytes(Integer.BYTES);
            } else if (OF_THE_PICTURE.contains(name)) {
                out.writeInt(length);
                out.writeBytes(name);
                copy(in, out, length + (long) Integer.BYTES);
            } else {
                in.skipNBytes(length + (long) Integer.BYTES);
            }
        }
        out.flush();
    }

    private static void turn(byte[] exif, DataOutputStream out) throws IOException {
        int orientation = Orientation.of(exif);
        if (orientation != Orientation.UPRIGHT) {
            byte[] block = Orientation.block(orientation);
            CRC32 check = new CRC32();
            check.update("eXIf".getBytes(ISO_8859_1));
            check.update(block);
            out.writeInt(block.length);
            out.writeBytes("eXIf");
            out.write(block);
            out.writeInt((int) check.getValue());
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[1 << 14];
        for (long left = length; left > 0; ) {
            int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (n < 0) {
                throw new IOException("broken off");
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }
}
