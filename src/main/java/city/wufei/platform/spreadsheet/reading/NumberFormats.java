package city.wufei.platform.spreadsheet.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How the cells of each style show their numbers.
 *
 * @param codes of the formats, by number of the style
 */
record NumberFormats(List<Format> codes) {
    static final Format GENERAL = new Format("General", false);
    private static final int MOST_STYLES = 65_500;

    /** A format code, and whether it shows a day. */
    record Format(String code, boolean date) {
        static Format of(int id, String code) {
            return new Format(code, DateUtil.isADateFormat(id, code));
        }
    }

    static NumberFormats none() {
        return new NumberFormats(List.of());
    }

    static NumberFormats read(InputStream part) throws IOException {
        Map<Integer, String> own = new HashMap<>();
        List<Format> formats = new ArrayList<>();
        boolean cells = false;
        Xml xml = Xml.of(part);
        while (xml.next()) {
            if (xml.starts("numFmt") && own.size() < MOST_STYLES) {
                own.put(xml.number("numFmtId", 0), xml.attribute("formatCode", ""));
            } else if (xml.starts("cellXfs")) {
                cells = true;
            } else if (xml.ends("cellXfs")) {
                break;
            } else if (cells && xml.starts("xf") && formats.size() < MOST_STYLES) {
                int id = xml.number("numFmtId", 0);
                String code = own.getOrDefault(
                        id, Objects.requireNonNullElse(BuiltinFormats.getBuiltinFormat(id), "General"));
                formats.add(Format.of(id, code));
            }
        }
        return new NumberFormats(formats);
    }

    Format of(int style) {
        return style >= 0 && style < codes.size() ? codes.get(style) : GENERAL;
    }
}
