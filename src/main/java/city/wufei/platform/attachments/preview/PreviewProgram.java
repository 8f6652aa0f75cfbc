package city.wufei.platform.attachments.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** What the other process runs: {@code TYPE FILE FOLDER}. Puts the pages into the folder, and a small picture of the first. */
final class PreviewProgram {
    private PreviewProgram() {}

    /** For a failure: the same that the virtual machine ends with when memory is used up. */
    static final int NOTHING_TO_SHOW = 3;

    public static void main(String[] arguments) {
        // Wait for nothing that others write on the disk beside the file.
        ImageIO.setUseCache(false);
        try {
            draw(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
        } catch (IOException | RuntimeException unreadable) {
            System.err.println(unreadable);
            System.exit(NOTHING_TO_SHOW);
        }
    }

    private static void draw(String type, Path file, Path folder) throws IOException {
        List<BufferedImage> pages =
                type.equals("application/pdf") ? PdfDrawing.pages(file) : List.of(PictureDrawing.of(type, file));
        for (int i = 0; i < pages.size(); i++) {
            Drawing.write(pages.get(i), folder.resolve((i + 1) + ".jpg"));
        }
        Drawing.write(Drawing.within(pages.get(0), Drawing.SMALL), folder.resolve("0.jpg"));
    }
}
