package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is encoded: as its first bytes say, else UTF-8 if all of it is, else GB18030, which Chinese Excel and WPS
 * write.
 *
 * @param mark length of the byte order mark in front
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    static TextEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            if (decodes(file, charset)) {
                return new TextEncoding(charset, 0);
            }
        }
        throw Failure.of(ReadingError.SPREADSHEET_UNREADABLE);
    }

    /** A file with zero bytes is no text, whatever it can be decoded as. */
    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] some = new char[1 << 13];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                for (int index = 0; index < read; index++) {
                    if (some[index] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }
}
