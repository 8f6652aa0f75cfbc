package city.wufei.platform.attachments.preview;

import city.wufei.platform.attachments.picture.Jpeg;
import city.wufei.platform.attachments.picture.Orientation;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture no larger than it is shown: every n-th pixel of a large one. */
final class PictureDrawing {
    /** A sheet of A3 at 600 dots per inch is 70 million. */
    private static final long MOST_PIXELS = 80_000_000;

    private PictureDrawing() {}

    static BufferedImage of(String type, Path file) throws IOException {
        int orientation = type.equals("image/jpeg") ? orientation(file) : Orientation.UPRIGHT;
        return Drawing.upright(Drawing.within(read(file), Drawing.LARGE), orientation);
    }

    private static int orientation(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Jpeg.orientation(in);
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            // The first picture only, and nothing of what is written about it.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new IOException("too large: " + width + " × " + height);
            }
            int step = Math.max(1, Math.max(width, height) / (2 * Drawing.LARGE));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        }
    }
}
