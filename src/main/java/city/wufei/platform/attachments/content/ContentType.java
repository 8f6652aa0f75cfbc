package city.wufei.platform.attachments.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A type of file that is taken, from the list {@code attachments/types.csv}.
 *
 * @param mediaType as it is kept and answered
 * @param endings of names, in small letters
 */
record ContentType(String mediaType, List<String> endings, Form form) {
    /** How it is told from others. */
    enum Form {
        /** By its first bytes. */
        MAGIC,
        /** A zip with parts that say what it is. */
        OFFICE,
        /** Nothing but characters. */
        TEXT
    }

    ContentType {
        endings = List.copyOf(endings);
    }

    static List<ContentType> listed() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("attachments/types.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(ContentType::of).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ContentType of(String line) {
        String[] cells = line.split(",", -1);
        return new ContentType(cells[0], List.of(cells[1].split(" ", -1)), Form.valueOf(cells[2]));
    }
}
