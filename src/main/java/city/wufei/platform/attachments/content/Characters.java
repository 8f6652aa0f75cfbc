package city.wufei.platform.attachments.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a file is text: it can be decoded as one of the encodings that offices use and holds no control characters. */
final class Characters {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);

    private Characters() {}

    static boolean only(Path file) throws IOException {
        for (Charset encoding : ENCODINGS) {
            if (only(file, encoding)) {
                return true;
            }
        }
        return false;
    }

    private static boolean only(Path file, Charset encoding) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (!isPrinted(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException notThisOne) {
            return false;
        }
    }

    private static boolean isPrinted(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\f' || (c != '\uFFFE' && !Character.isISOControl(c));
    }
}
