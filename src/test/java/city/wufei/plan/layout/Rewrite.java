package city.wufei.plan.layout;

import city.wufei.plan.draft.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plan laid out as a file. */
public final class Rewrite {
    /** A cell that the layout added in a column of its own. */
    public record Added(Unread.Item item, String heading, String text) {}

    private final String fileName;
    private final byte[] bytes;
    private final List<Added> added;

    Rewrite(String fileName, byte[] bytes, List<Added> added) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.added = List.copyOf(added);
    }

    public String fileName() {
        return fileName;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What the file says beyond the plan. */
    public List<Added> added() {
        return added;
    }

    /** For a person to look at. */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve(fileName), bytes);
    }
}
