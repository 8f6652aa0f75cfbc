package city.wufei.platform.spreadsheet.reading;

import org.apache.poi.ss.SpreadsheetVersion;

/** Gathers the text of an element that may be in pieces of different look; how it is pronounced is left out. */
final class RichText {
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final String element;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean pronounced;

    RichText(String element) {
        this.element = element;
    }

    /** Takes what the reader stands at; true when the element has just ended. */
    boolean take(Xml xml) {
        if (xml.starts(element)) {
            text.setLength(0);
        } else if (xml.starts("rPh")) {
            pronounced = true;
        } else if (xml.ends("rPh")) {
            pronounced = false;
        } else if (xml.starts("t")) {
            inText = true;
        } else if (xml.ends("t")) {
            inText = false;
        } else if (inText && !pronounced && xml.isText()) {
            xml.appendTo(text, LONGEST);
        }
        return xml.ends(element);
    }

    String taken() {
        return Escapes.undone(text.toString());
    }
}
