package city.wufei.plan.document;

import static city.wufei.plan.document.WordFile.cell;
import static city.wufei.plan.document.WordFile.paragraph;
import static city.wufei.plan.document.WordFile.row;
import static city.wufei.plan.document.WordFile.run;
import static city.wufei.plan.document.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
    @Test
    void readsParagraphsAndTablesInOrder() {
        assertThat(linesOfBody(
                        paragraph("一") + table(row(cell("a"), cell("b")), row(cell("c"), cell("d"))) + paragraph("二")))
                .containsExactly("一", "|a|b|", "|c|d|", "二");
    }

    @Test
    void tellsCellsMergedBothWays() {
        String restart = "<w:vMerge w:val=\"restart\"/>";
        assertThat(linesOfBody(table(
                        row(cell("<w:gridSpan w:val=\"2\"/>", "wide"), cell("x")),
                        row(cell(restart, "tall"), cell("1"), cell("2")),
                        row(cell("<w:vMerge/>", ""), cell("3"), cell("4")),
                        row(cell("<w:vMerge w:val=\"continue\"/>", ""), cell("5"), cell("6")))))
                .containsExactly("|wide×2|x|", "|tall|1|2|", "|^|3|4|", "|^|5|6|");
    }

    @Test
    void tellsCellsMergedTheOldWay() {
        assertThat(linesOfBody(table(
                        row(cell("<w:hMerge w:val=\"restart\"/>", "wide"), cell("<w:hMerge/>", ""), cell("x")),
                        row(cell("1"), cell("2"), cell("3")))))
                .containsExactly("|wide×2|x|", "|1|2|3|");
    }

    @Test
    void keepsARowThatStartsFurtherRightInItsColumns() {
        assertThat(linesOfBody(table(
                        row(cell("a"), cell("b"), cell("c")),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("only c") + "</w:tr>")))
                .containsExactly("|a|b|c|", "|×2|only c|");
    }

    @Test
    void keepsRepeatedHeadingsAsRows() {
        String heading = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("h1") + cell("h2") + "</w:tr>";
        assertThat(linesOfBody(table(heading, row(cell("a"), cell("b"))))).containsExactly("|h1|h2|", "|a|b|");
    }

    @Test
    void takesTrackedInsertionsAndLeavesDeletionsOut() {
        assertThat(linesOfBody("<w:p>" + run("to ") + "<w:del><w:r><w:delText>was</w:delText></w:r></w:del><w:ins>"
                        + run("be") + "</w:ins><w:moveFrom>" + run("gone") + "</w:moveFrom></w:p>"))
                .containsExactly("to be");
    }

    @Test
    void leavesOutARowThatWasDeleted() {
        String deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("old") + cell("row") + "</w:tr>";
        assertThat(linesOfBody(table(row(cell("a"), cell("b")), deleted, row(cell("c"), cell("d")))))
                .containsExactly("|a|b|", "|c|d|");
    }

    @Test
    void joinsParagraphsWhoseEndWasDeleted() {
        assertThat(linesOfBody("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("one ") + "</w:p>"
                        + paragraph("line")))
                .containsExactly("one line");
    }

    @Test
    void turnsTabsAndBreaksIntoSpacesButKeepsLinesOfCells() {
        String broken = "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>";
        assertThat(linesOfBody(broken + table(row("<w:tc>" + broken + paragraph("d") + "</w:tc>", cell("e")))))
                .containsExactly("a b c", "|a/b c/d|e|");
    }

    @Test
    void keepsTextOfBoxesFieldsControlsAndLinksOnce() {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("box")
                + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph("box")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + run("around") + "</w:p>";
        String field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("result") + "</w:p>";
        String control = "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>" + paragraph("control")
                + "</w:sdtContent></w:sdt>";
        String link = "<w:p><w:hyperlink>" + run("link") + "</w:hyperlink></w:p>";
        assertThat(linesOfBody(box + field + control + link))
                .containsExactly("box", "around", "result", "control", "link");
    }

    @Test
    void leavesHiddenTextOut() {
        assertThat(linesOfBody("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" + run("seen") + "</w:p>"))
                .containsExactly("seen");
    }

    @Test
    void readsMarksTakenFromSymbolFonts() {
        assertThat(linesOfBody("<w:p>" + run("rate") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/></w:r>"
                        + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r></w:p>"))
                .containsExactly("rate★≥");
    }

    @Test
    void putsATableInsideACellIntoTheCellsText() {
        String inner = table(row(cell("i1"), cell("i2")), row(cell("i3"), cell("i4")));
        String data = row(cell("1"), cell("2"), cell("3"));
        assertThat(linesOfBody(table(
                        data,
                        data,
                        data,
                        row("<w:tc>" + paragraph("with") + inner + "<w:p/></w:tc>", cell("b"), cell("c")))))
                .containsExactly("|1|2|3|", "|1|2|3|", "|1|2|3|", "|with/i1 i2/i3 i4|b|c|");
    }

    @Test
    void unfoldsATableThatOnlyFramesText() {
        assertThat(linesOfBody(
                        table(row("<w:tc>" + paragraph("title") + table(row(cell("a"), cell("b"))) + "<w:p/></w:tc>"))))
                .containsExactly("title", "|a|b|");
    }

    @Test
    void putsFootnotesAtTheEnd() {
        byte[] bytes = WordFile.ofBody(paragraph("text"))
                .with(
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("—")
                                + "</w:footnote><w:footnote w:id=\"2\">" + paragraph("note") + "</w:footnote>")
                .bytes();
        assertThat(lines(bytes)).containsExactly("text", "note");
    }

    @Test
    void printsAutomaticNumbers() {
        String numbering = "<w:abstractNum w:abstractNumId=\"7\">"
                + level(0, "chineseCounting", "（%1）") + level(1, "decimal", "%1.%2.") + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";
        byte[] bytes = WordFile.ofBody(numbered(1, 0, "first")
                        + numbered(1, 1, "sub")
                        + numbered(1, 1, "sub")
                        + numbered(1, 0, "second")
                        + numbered(1, 1, "sub"))
                .with("numbering", numbering)
                .bytes();
        assertThat(lines(bytes)).containsExactly("（一）first", "一.1. sub", "一.2. sub", "（二）second", "二.1. sub");
    }

    @Test
    void printsNumbersOfStylesAndOfEmptyCells() {
        String numbering = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1") + "</w:abstractNum>"
                + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/></w:num>";
        String styles = "<w:style w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"rowNumber\"><w:basedOn w:val=\"base\"/></w:style>";
        String number = "<w:tc><w:p><w:pPr><w:pStyle w:val=\"rowNumber\"/></w:pPr></w:p></w:tc>";
        byte[] bytes = WordFile.ofBody(table(row(number, cell("a")), row(number, cell("b"))))
                .with("numbering", numbering)
                .with("styles", styles)
                .bytes();
        assertThat(lines(bytes)).containsExactly("|1|a|", "|2|b|");
    }

    @Test
    void startsAListAnewWhereItSays() {
        String numbering = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1．") + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
        byte[] bytes = WordFile.ofBody(numbered(1, 0, "a") + numbered(1, 0, "b") + numbered(2, 0, "c"))
                .with("numbering", numbering)
                .bytes();
        assertThat(lines(bytes)).containsExactly("1．a", "2．b", "1．c");
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
    }

    private static List<String> linesOfBody(String body) {
        return lines(WordFile.ofBody(body).bytes());
    }

    private static List<String> lines(byte[] bytes) {
        return Shown.lines(DocumentReader.read("plan.docx", bytes));
    }
}
