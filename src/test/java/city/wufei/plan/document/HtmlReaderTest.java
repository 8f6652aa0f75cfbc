package city.wufei.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    @Test
    void readsParagraphsAndTablesInOrder() {
        assertThat(lines("<p>一</p><table><tr><td>a<td>b<tr><td>c<td>d</table><div>二</div>"))
                .containsExactly("一", "|a|b|", "|c|d|", "二");
    }

    @Test
    void tellsCellsMergedBothWays() {
        assertThat(lines("<table><thead><tr><th colspan=2>wide<th>x</thead>"
                        + "<tr><td rowspan=3>tall<td>1<td>2<tr><td>3<td>4<tr><td>5<td>6"
                        + "<tr><td>7<td rowspan=\"2\" colspan=\"2\">block<tr><td>8</table>"))
                .containsExactly("|wide×2|x|", "|tall|1|2|", "|^|3|4|", "|^|5|6|", "|7|block×2|", "|8|^×2|");
    }

    @Test
    void breaksLinesWhereTheyAreBroken() {
        assertThat(lines("first<br>&nbsp;&nbsp;second<table><tr><td>a<br/>b<p>c</p><td>d</table>"))
                .containsExactly("first", "second", "|a/b/c|d|");
    }

    @Test
    void joinsChineseAcrossTheSourcesLineEnds() {
        assertThat(lines("<p>固体\n  废物，\n分类  and\n more</p>")).containsExactly("固体废物，分类 and more");
    }

    @Test
    void leavesOutWhatIsNotShown() {
        assertThat(lines("<head><title>t</title><style>p{}</style></head><body><script>var x</script>"
                        + "<p style='display: none'>hidden</p><!-- comment --><p>shown</p><select><option>o</select>"))
                .containsExactly("shown");
    }

    @Test
    void unfoldsAPageThatIsLaidOutAsATable() {
        assertThat(lines("<table><tr><td>menu<td><p>title</p><table><tr><td>a<td>b<tr><td>c<td>d</table><p>after</p>"
                        + "</table>"))
                .containsExactly("menu", "title", "|a|b|", "|c|d|", "after");
    }

    @Test
    void keepsAnIllustrationTableInsideADataTable() {
        String data = "<tr><td>1<td>2<td>3";
        assertThat(lines("<table>" + data + data + data + "<tr><td>x<td>y<table><tr><td>i<td>j</table><td>z</table>"))
                .containsExactly("|1|2|3|", "|1|2|3|", "|1|2|3|", "|x|y/i j|z|");
    }

    @Test
    void printsNumbersOfLists() {
        assertThat(lines("<ol start=3><li>c<li><p>d</p></ol><ol type=a><li>x</ol><ul><li>plain</ul>"))
                .containsExactly("3. c", "4. d", "a. x", "plain");
    }

    @Test
    void keepsWhatThereIsOfATableThatIsCutOff() {
        assertThat(lines("<table><tr><td>a<td>b<tr><td>1<td>2<tr><td>3")).containsExactly("|a|b|", "|1|2|", "|3|");
        assertThat(lines("<table><tr><td>a<td>b<tr><td>1<td>2</td")).containsExactly("|a|b|", "|1|2|");
    }

    @Test
    void readsEachEncodingWhateverThePageClaims() {
        String page = "<html><head><meta charset=\"%s\"></head><body><p>固体废物</p></body></html>";
        assertThat(lines(page.formatted("gb2312").getBytes(Charset.forName("GB18030"))))
                .containsExactly("固体废物");
        assertThat(lines(page.formatted("utf-8").getBytes(Charset.forName("GB18030"))))
                .containsExactly("固体废物");
        assertThat(lines(page.formatted("gbk").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("固体废物");
        assertThat(lines(page.formatted("big5").replace("体废", "廢").getBytes(Charset.forName("Big5"))))
                .containsExactly("固廢物");
        assertThat(lines(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE))).containsExactly("固体废物");
    }

    private static List<String> lines(String body) {
        return lines(("<html>" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(byte[] bytes) {
        return Shown.lines(DocumentReader.read("plan.html", bytes));
    }
}
