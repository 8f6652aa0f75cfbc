package city.wufei.platform.attachments.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/** A picture that is small on disk and would fill memory. */
public final class HugePng {
    private HugePng() {}

    /** Black, {@code edge} pixels wide and high. */
    public static byte[] of(int edge) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504E470D0A1A0AL).array());
        Photograph.chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(edge)
                        .putInt(edge)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        Photograph.chunk(out, "IDAT", deflated(edge * 3L + 1, edge));
        Photograph.chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(long row, int rows) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] line = new byte[(int) row];
        byte[] buffer = new byte[1 << 16];
        for (int i = 0; i < rows; i++) {
            deflater.setInput(line);
            for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
                out.write(buffer, 0, n);
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
