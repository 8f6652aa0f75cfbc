package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook, by name; refuses one that carries programs. */
final class Parts implements Closeable {
    private static final int MOST_PARTS = 5_000;

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException damaged) {
            throw Xml.unreadable(damaged);
        }
        try {
            Parts parts = new Parts(zip);
            parts.refuseWhatIsNoPlainWorkbook();
            return parts;
        } catch (RuntimeException | IOException refused) {
            zip.close();
            throw refused;
        }
    }

    private void refuseWhatIsNoPlainWorkbook() throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw Failure.of(ReadingError.SPREADSHEET_UNSAFE, zip.size());
        }
        boolean macros = zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"));
        if (macros || declaresMacros()) {
            throw Failure.of(ReadingError.SPREADSHEET_WITH_MACROS);
        }
    }

    private boolean declaresMacros() throws IOException {
        try (InputStream in = stream("[Content_Types].xml")) {
            Xml types = Xml.of(in);
            while (types.next()) {
                String type = types.starts("Override") || types.starts("Default")
                        ? types.attribute("ContentType", "").toLowerCase(Locale.ROOT)
                        : "";
                if (type.contains("macroenabled") || type.contains("vbaproject")) {
                    return true;
                }
            }
            return false;
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Failure.of(ReadingError.SPREADSHEET_UNREADABLE);
        }
        try {
            return new BoundedPart(name, zip.getInputStream(entry), entry.getCompressedSize());
        } catch (ZipException | EOFException damaged) {
            throw Xml.unreadable(damaged);
        }
    }

    /** What a part points to, by id and by the last word of the relation's type. */
    Map<String, String> targetsOf(String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, String> targets = new HashMap<>();
        if (!has(relations)) {
            return targets;
        }
        try (InputStream in = stream(relations)) {
            Xml xml = Xml.of(in);
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = xml.attribute("Type", "");
                    String target = resolved(folder, xml.attribute("Target", ""));
                    targets.put(xml.attribute("Id", ""), target);
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                }
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        try {
            return Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
        } catch (InvalidPathException damaged) {
            throw Xml.unreadable(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
