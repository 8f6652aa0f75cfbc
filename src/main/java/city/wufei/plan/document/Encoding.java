package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text stand for characters: what a byte order mark says, else UTF-8 if all of it is, else GB18030
 * if all of it is. A text that is UTF-8 but for a few bytes is called damaged rather than read as the wrong characters.
 *
 * @param mark length of the byte order mark in bytes
 * @param length of the text in bytes, the mark included; a character that the end of the file cuts is left out
 */
record Encoding(Charset charset, int mark, int length) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final int PAGE_HEAD = 4096;
    private static final Pattern NAMED = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{1,40})");

    /** One control character in so many is an accident; more mean that the file is no text. */
    private static final int CONTROLS_ONE_IN = 1000;

    /** One bad byte among so many good characters is damage; more mean another encoding. */
    private static final int DAMAGE_ONE_IN = 10;

    static Encoding of(String name, byte[] bytes) {
        Encoding marked = marked(bytes);
        if (marked != null) {
            return marked.strictly(name, bytes);
        }
        Scan utf8 = Scan.of(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.bad == 0) {
            return new Encoding(StandardCharsets.UTF_8, 0, utf8.end).text(name, utf8);
        }
        if (utf8.wide > utf8.bad * DAMAGE_ONE_IN) {
            throw Failure.of(DocumentError.DOCUMENT_ENCODING, name, utf8.firstBadLine);
        }
        return new Encoding(GB18030, 0, bytes.length).strictly(name, bytes);
    }

    Reader open(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, length - mark), charset);
    }

    /** Of a web page, which may name another encoding itself; that counts only where the bytes are not UTF-8. */
    static Encoding ofPage(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PAGE_HEAD), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(head);
        Charset other = named.find() ? known(named.group(1)) : null;
        boolean decided = other == null
                || other.equals(StandardCharsets.UTF_8)
                || other.name().startsWith("GB")
                || marked(bytes) != null
                || Scan.of(bytes, 0, StandardCharsets.UTF_8).bad == 0;
        return decided || other == null ? of(name, bytes) : new Encoding(other, 0, bytes.length).strictly(name, bytes);
    }

    private static @Nullable Charset known(String charset) {
        try {
            return Charset.forName(charset);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Encoding marked(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3, bytes.length);
        }
        if (first == 0xFF && second == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, bytes.length);
        }
        return first == 0xFE && second == 0xFF ? new Encoding(StandardCharsets.UTF_16BE, 2, bytes.length) : null;
    }

    private Encoding strictly(String name, byte[] bytes) {
        Scan scan = Scan.of(bytes, mark, charset);
        if (scan.bad > 0) {
            throw Failure.of(DocumentError.DOCUMENT_ENCODING, name, scan.firstBadLine);
        }
        return new Encoding(charset, mark, scan.end).text(name, scan);
    }

    private Encoding text(String name, Scan scan) {
        if (scan.controls * CONTROLS_ONE_IN > scan.characters) {
            throw Failure.of(DocumentError.DOCUMENT_FORMAT_UNKNOWN, name);
        }
        return this;
    }

    /** One pass over the bytes with a small buffer, counting. */
    private static final class Scan {
        private static final int BUFFER = 8192;

        private long characters;
        private long wide;
        private long controls;
        private long bad;
        private int line = 1;
        private int firstBadLine;
        private int end;

        static Scan of(byte[] bytes, int from, Charset charset) {
            Scan scan = new Scan();
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
            CharBuffer out = CharBuffer.allocate(BUFFER);
            CoderResult result;
            do {
                // What is left over at the end is a character that the file's end cuts: not decoded, not bad.
                result = decoder.decode(in, out, false);
                scan.count(out.flip());
                out.clear();
                if (result.isError()) {
                    scan.bad(in, result.length());
                }
            } while (!result.isUnderflow());
            scan.end = in.position();
            return scan;
        }

        private void count(CharBuffer decoded) {
            characters += decoded.length();
            while (decoded.hasRemaining()) {
                char c = decoded.get();
                if (c == '\n') {
                    line++;
                } else if (c > 0x7F) {
                    wide++;
                } else if (c < ' ' && c != '\t' && c != '\r' && c != '\f' && c != 0x0B) {
                    controls++;
                }
            }
        }

        private void bad(ByteBuffer in, int length) {
            if (bad++ == 0) {
                firstBadLine = line;
            }
            in.position(in.position() + length);
        }
    }
}
