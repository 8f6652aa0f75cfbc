package city.wufei.platform.attachments;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that the program itself makes, so that its type is known.
 *
 * @param passing whether it can be made again: once withdrawn, its content is given up
 */
public record NewFile(String name, String type, boolean passing) {

    /** Writes what the file holds; called once. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
