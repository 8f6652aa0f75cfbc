package city.wufei.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    @Test
    void readsALineAsAParagraph() {
        assertThat(lines(" 一、总体要求 \r\n\r\n\u3000\u3000第一段。\r第二段。")).containsExactly("一、总体要求", "第一段。", "第二段。");
    }

    @Test
    void readsCellsOnLinesOfTheirOwn() {
        assertThat(lines("""
                附件1

                \t序号
                \t名称
                \t目标

                \t（一）工业

                \t1
                \t\s
                \t≥80%\s\s

                注：说明
                """)).containsExactly("附件1", "|序号|名称|目标|", "|（一）工业|", "|1||≥80%|", "注：说明");
    }

    @Test
    void takesAPlainLineAmidCellsForMoreOfTheCell() {
        assertThat(lines("\ta\n\tb\n\n\tfirst\nsecond\n\td\n\n\te\n\tlast\nmore\n\n\tf\n\tg\nafter\n"))
                .containsExactly("|a|b|", "|first/second|d|", "|e|last/more|", "|f|g|", "after");
    }

    @Test
    void endsATableAtAParagraphOrAWiderGap() {
        assertThat(Shown.lines(read("\ta\n\tb\n\n\tc\n\td\n\n\n\te\n\tf\n\n\tg\n\th\n")))
                .hasSize(4);
        assertThat(read("\ta\n\tb\n\n\tc\n\td\n\n\n\te\n\tf\n\n\tg\n\th\n").tables())
                .hasSize(2);
        assertThat(read("\ta\n\tb\n\n\n\tc\n\td\n\n\n\te\n\tf\n").tables()).hasSize(1);
        assertThat(read("a\tb\tc\n\n\n\nd\te\tf\n1\t2\t3\n").tables()).hasSize(2);
        assertThat(read("\ta\n\tb\n\n\tc\n\td\n\n表二\n\n\te\n\tf\n\n\tg\n\th\n").tables())
                .hasSize(2);
    }

    @Test
    void readsRowsWithTabsBetweenCells() {
        assertThat(lines("附件\n序号\t名称\t目标\n1\t\t≥80%\n\n\t乙\t90%\n合计\t\t100\n后文\n"))
                .containsExactly("附件", "|序号|名称|目标|", "|1||≥80%|", "||乙|90%|", "|合计||100|", "后文");
    }

    @Test
    void keepsAHeadingLineAmidRowsWithTabs() {
        assertThat(lines("a\tb\tc\n（一）工业\n1\t2\t3\n")).containsExactly("|a|b|c|", "|（一）工业|", "|1|2|3|");
        assertThat(lines("a\tb\tc\n1\t2\t3\n附表2\nd\te\tf\n4\t5\t6\n"))
                .containsExactly("|a|b|c|", "|1|2|3|", "附表2", "|d|e|f|", "|4|5|6|");
    }

    @Test
    void readsRowsWithBarsBetweenCells() {
        assertThat(lines("| 序号 | 名称 |\n|---:|:--|\n| 1 | 甲<br>乙 |\n| 2 | a\\|b |\n\n后文"))
                .containsExactly("|序号|名称|", "|1|甲/乙|", "|2|a|b|", "后文");
        assertThat(lines("┌──┬──┐\n│序号│名称│\n├──┼──┤\n│1│甲│\n└──┴──┘\n")).containsExactly("|序号|名称|", "|1|甲|");
    }

    @Test
    void takesIndentedLinesForParagraphs() {
        assertThat(lines("\t第一段。\n\n\t第二段。\n")).containsExactly("第一段。", "第二段。");
        assertThat(lines("\t第一段。\n\n\ta\n\tb\n\n\tc\n\td\n")).containsExactly("第一段。", "|a|b|", "|c|d|");
        assertThat(lines("目录\n一、总体要求\t1\n")).containsExactly("目录", "一、总体要求 1");
    }

    @Test
    void readsEachEncoding() {
        String text = "\uFEFF附件：固体废物①㎡";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(lines(text.getBytes(charset))).as(charset.name()).containsExactly("附件：固体废物①㎡");
        }
        assertThat(lines(text.substring(1).getBytes(StandardCharsets.UTF_8))).containsExactly("附件：固体废物①㎡");
        assertThat(lines(text.substring(1).getBytes(Charset.forName("GB18030"))))
                .containsExactly("附件：固体废物①㎡");
    }

    @Test
    void leavesOutACharacterThatTheEndCuts() {
        byte[] whole = "固体废物".getBytes(StandardCharsets.UTF_8);
        assertThat(lines(Arrays.copyOf(whole, whole.length - 1))).containsExactly("固体废");
    }

    @Test
    void keepsWhatThereIsOfATableThatIsCutOff() {
        assertThat(lines("附件\n\n\ta\n\tb\n\n\t1\n\t2\n\n\t3")).containsExactly("附件", "|a|b|", "|1|2|", "|3|");
        assertThat(lines("a\tb\n1\t2\n3")).containsExactly("|a|b|", "|1|2|", "3");
    }

    @Test
    void dropsCharactersThatNobodySees() {
        assertThat(lines("固\u200B体\u00AD废物".repeat(300) + "\u0000。")).containsExactly("固体废物".repeat(300) + "。");
    }

    private static PlanDocument read(String text) {
        return DocumentReader.read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String text) {
        return Shown.lines(read(text));
    }

    private static List<String> lines(byte[] bytes) {
        return Shown.lines(DocumentReader.read("plan.txt", bytes));
    }
}
