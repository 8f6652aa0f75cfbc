package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import city.wufei.plan.document.PlanDocument.Format;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells from a file's first bytes what it is. */
final class Content {
    private static final int HEAD = 4096;

    private static final String ZIP = "PK";

    /** How other programs' files begin, byte for byte, and their names as people know them. */
    private static final Map<String, String> UNSUPPORTED = Map.of(
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", ".doc / .wps / .xls",
            "%PDF", "PDF",
            "{\\rtf", "RTF",
            "\u0089PNG", "PNG",
            "\u00FF\u00D8\u00FF", "JPEG",
            "GIF8", "GIF",
            "Rar!", "RAR",
            "7z\u00BC\u00AF", "7Z",
            "\u001F\u008B", "GZIP",
            "MIME-Version:", "MHT");

    /** A web page begins with a tag, and one of these stands near its beginning. */
    private static final Pattern WEB_PAGE =
            Pattern.compile("<(!doctype html|html|head|body|meta|title|table|div|p|span|h[1-6])[\\s>/]");

    /** Word's own XML, in one file. */
    private static final Pattern FLAT_XML = Pattern.compile("<(w:worddocument|pkg:package)[\\s>]");

    private Content() {}

    static Format format(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith(ZIP + "\u0003\u0004") || head.startsWith(ZIP + "\u0005\u0006")) {
            return Format.DOCX;
        }
        UNSUPPORTED.forEach((start, format) -> {
            if (head.startsWith(start)) {
                throw Failure.of(DocumentError.DOCUMENT_FORMAT_UNSUPPORTED, name, format);
            }
        });
        return textual(name, tagsOf(head));
    }

    private static Format textual(String name, String head) {
        if (FLAT_XML.matcher(head).find()) {
            throw Failure.of(DocumentError.DOCUMENT_FORMAT_UNSUPPORTED, name, "Word XML");
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (WEB_PAGE.matcher(head).find() && (head.startsWith("<") || isWebPageName(extension))) {
            return Format.HTML;
        }
        return switch (extension) {
            case "htm", "html", "xhtml" -> Format.HTML;
            case "docx", "docm", "doc", "wps", "pdf", "xlsx", "xls" ->
                throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name);
            default -> Format.TEXT;
        };
    }

    private static boolean isWebPageName(String extension) {
        return extension.equals("htm") || extension.equals("html") || extension.equals("xhtml");
    }

    /** Lower case, and only what is ASCII: enough to see tags in any encoding, UTF-16 included. */
    private static String tagsOf(String head) {
        return head.replaceAll("[^\\x09-\\x7e]", "").strip().toLowerCase(Locale.ROOT);
    }
}
