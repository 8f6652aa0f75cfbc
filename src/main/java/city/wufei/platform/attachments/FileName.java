package city.wufei.platform.attachments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files as they come from outside, made harmless. */
final class FileName {
    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 10;
    /** Devices of Windows, whatever ending they have. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    /**
     * What is left of {@code given} when folders, invisible and control characters (among them those that turn the
     * reading direction and so hide an ending) and characters that no file system likes are gone. Never empty.
     */
    static String harmless(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\p{Z}+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        String extension = extension(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        if (isDevice(stem)) {
            stem = "_" + stem;
        }
        stem = stem.isBlank() ? "_" : shortened(stem, LONGEST).strip();
        return extension.isEmpty() ? stem : stem + "." + extension;
    }

    /** In small letters; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.length() <= LONGEST_EXTENSION && extension.matches("[a-z0-9]+") ? extension : "";
    }

    private static boolean isDevice(String stem) {
        String first = stem.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "").strip();
        return DEVICES.contains(first) || first.matches("(com|lpt)[0-9]");
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
