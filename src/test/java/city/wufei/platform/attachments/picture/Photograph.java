package city.wufei.platform.attachments.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras write them: with their position, their owner and the way they were held. */
public final class Photograph {
    /** Stands for all that must not come out. */
    public static final String SECRET = "GPS 31.16N 108.39E taken by LI";

    private Photograph() {}

    /** 60 × 40: the upper left quarter red, the rest white. */
    public static BufferedImage image() {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 60, 40);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 30, 20);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int orientation) {
        byte[] plain = written("jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        segment(out, 0xE1, join("Exif\0\0".getBytes(ISO_8859_1), exif(orientation)));
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>").getBytes(ISO_8859_1));
        segment(out, 0xED, ("Photoshop 3.0\0" + SECRET).getBytes(ISO_8859_1));
        segment(out, 0xFE, SECRET.getBytes(ISO_8859_1));
        out.writeBytes(Arrays.copyOfRange(plain, 2, plain.length));
        // As phones put a second picture, or a film, behind the first.
        out.writeBytes(SECRET.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    public static byte[] png(int orientation) {
        byte[] plain = written("png");
        int afterHead = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHead);
        chunk(out, "eXIf", exif(orientation));
        chunk(out, "tEXt", ("Author\0" + SECRET).getBytes(ISO_8859_1));
        out.write(plain, afterHead, plain.length - afterHead);
        out.writeBytes(SECRET.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] exif(int orientation) {
        byte[] comment = SECRET.getBytes(ISO_8859_1);
        return ByteBuffer.allocate(38 + comment.length)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 2)
                .put(new byte[] {1, 0x0E, 0, 2})
                .putInt(comment.length)
                .putInt(38)
                .put(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0})
                .putInt(0)
                .put(comment)
                .array();
    }

    private static byte[] written(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image(), format, out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
    }

    static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        CRC32 check = new CRC32();
        check.update(name.getBytes(ISO_8859_1));
        check.update(content);
        try {
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(content.length);
            data.writeBytes(name);
            data.write(content);
            data.writeInt((int) check.getValue());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
