package city.wufei.plan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An office lays a document out itself: a Word file with marks, from its upload to Word and PDF and back. */
@WufeiTest
class OwnLayoutTest {
    private static final String PAGE = "/document-templates/plan-unit";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    private Visitor office = new Visitor(0);

    @BeforeEach
    void arrive() {
        people.forgetTries();
        office = new Visitor(port);
        office.signIn(people.office().username(), TestPeople.PASSWORD);
    }

    @AfterEach
    void goBackToBuiltIn() {
        if (!inUse().contains("内置版式")) {
            office.post(PAGE + "/built-in");
        }
    }

    @Test
    void isTriedUsedPrintedAndTakenBack() throws IOException {
        byte[] template = template();
        String unit = unit();

        Document page = office.page(PAGE);
        assertThat(page.select("td.mono").eachText())
                .contains("{{unit}}", "{{leads.label}}", "{{#indicators}} … {{/indicators}}");

        byte[] tried = send("try", "布局.docx", template);
        assertThat(text(tried)).contains("示例单位", "任务 1", "任务 3").doesNotContain("{{");
        assertThat(inUse()).contains("内置版式");

        assertThat(office.postFile(PAGE + "?verb=use", "布局.docx", template).statusCode())
                .isEqualTo(302);
        assertThat(inUse()).contains("自有模板");
        assertThat(office.page(PAGE).select("table").text()).contains("布局.docx", "使用中");

        byte[] word = office.download(unit.replace("FORM", "docx")).body();
        try (XWPFDocument filled = new XWPFDocument(new ByteArrayInputStream(word))) {
            XWPFParagraph title = filled.getParagraphs().get(0);
            assertThat(title.getText()).contains("生态环境局", "责任清单");
            assertThat(title.getRuns().get(0).isBold()).isTrue();
            XWPFTable table = filled.getTables().get(0);
            assertThat(table.getNumberOfRows()).isGreaterThan(5);
            assertThat(table.getRow(1).getCell(0).getText()).matches("\\d+");
            assertThat(new XWPFWordExtractor(filled).getText())
                    .doesNotContain("{{")
                    .contains("目标：");
            assertThat(filled.getFooterList().get(0).getText()).contains("生态环境局");
        }
        byte[] print = office.download(unit.replace("FORM", "pdf")).body();
        try (PDDocument pdf = Loader.loadPDF(print)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("生态环境局", "责任清单", "目标：", "— 1 —")
                    .doesNotContain("{{", "单位（盖章）");
        }

        assertThat(office.post(PAGE + "/built-in").statusCode()).isEqualTo(302);
        assertThat(text(office.download(unit.replace("FORM", "docx")).body())).contains("单位（盖章）");
        String first = Objects.requireNonNull(
                        office.page(PAGE).select("form[action*=/versions/]").first())
                .attr("action");
        assertThat(office.post(first).statusCode()).isEqualTo(302);
        assertThat(inUse()).contains("自有模板");
        assertThat(text(office.download(PAGE + "/sample.docx").body())).contains("示例单位", "目标：2025");
        Visitor reader = new Visitor(port);
        reader.signIn(people.reader().username(), TestPeople.PASSWORD);
        assertThat(reader.get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesWhatItShouldNotOpen() throws IOException {
        office.page(PAGE);
        for (Hostile hostile : Hostile.values()) {
            HttpResponse<String> answer = office.postFile(PAGE + "?verb=use", "模板.docx", hostile.file());

            assertThat(answer.statusCode()).as(hostile.name()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".note.bad").text())
                    .as(hostile.name())
                    .contains(hostile.said);
        }
        assertThat(inUse()).contains("内置版式");
    }

    enum Hostile {
        MACROS("含有宏"),
        LINK("引用了文件以外的内容"),
        FIELD("引用了文件以外的内容"),
        OBJECT("引用了文件以外的内容"),
        DOCTYPE("内部结构不正常"),
        BOMB("解压后过大"),
        TEXT("与扩展名"),
        UNKNOWN("标记系统不认识：{{units}}"),
        PLAIN("没有任何标记"),
        OPEN("{{#leads}} 的重复段没有结束");

        private final String said;

        Hostile(String said) {
            this.said = said;
        }

        private static final String RELATIONS = "word/_rels/document.xml.rels";
        private static final String MAIN = "word/document.xml";

        byte[] file() throws IOException {
            return switch (this) {
                case MACROS -> with("word/vbaProject.bin", before -> "macros");
                case LINK ->
                    with(
                            RELATIONS,
                            before -> before.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"x\" TargetMode=\"External\" Target=\"http://192.0.2.1/a\""
                                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/></Relationships>"));
                case FIELD ->
                    with(
                            MAIN,
                            before -> before.replaceFirst(
                                    "<w:r>",
                                    "<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO c cmd</w:instrText></w:r><w:r>"));
                case OBJECT -> with("word/embeddings/oleObject1.xml", before -> "<a/>");
                case DOCTYPE ->
                    with(
                            MAIN,
                            before -> "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                    + before.substring(before.indexOf("<w:document")));
                case BOMB -> with("word/media/image1.png", before -> "0".repeat(40 << 20));
                case TEXT -> "not a document".getBytes(UTF_8);
                case UNKNOWN -> made(word -> word.createParagraph().createRun().setText("{{units}}"));
                case PLAIN -> made(word -> word.createParagraph().createRun().setText("没有标记"));
                case OPEN -> made(word -> word.createParagraph().createRun().setText("{{#leads}}"));
            };
        }

        private static byte[] with(String part, UnaryOperator<String> change) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean there = false;
            try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(template()));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    byte[] content = from.readAllBytes();
                    boolean meant = entry.getName().equals(part);
                    there |= meant;
                    put(
                            to,
                            entry.getName(),
                            meant ? change.apply(new String(content, UTF_8)).getBytes(UTF_8) : content);
                }
                if (!there) {
                    put(to, part, change.apply("").getBytes(UTF_8));
                }
            }
            return out.toByteArray();
        }

        private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
            to.putNextEntry(new ZipEntry(name));
            to.write(content);
            to.closeEntry();
        }
    }

    /** As Word writes it: a mark cut into pieces, a table with one row to repeat, a section, a foot. */
    private static byte[] template() throws IOException {
        return made(word -> {
            XWPFParagraph title = word.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            for (String piece : Arrays.asList("关于{{ti", "tl", "e}}的函")) {
                title.createRun().setText(piece);
            }
            title.getRuns().forEach(run -> run.setBold(true));
            word.createParagraph().createRun().setText("{{summary}} {{today}}");
            XWPFTable table = word.createTable(2, 3);
            Map<Integer, String> heads = Map.of(0, "序号", 1, "任务", 2, "时限");
            heads.forEach((column, head) -> table.getRow(0).getCell(column).setText(head));
            Map<Integer, String> marks = Map.of(0, "{{leads.number}}", 1, "{{leads.label}}", 2, "{{leads.due}}");
            marks.forEach((column, mark) -> table.getRow(1).getCell(column).setText(mark));
            for (String line :
                    Arrays.asList("{{#indicators}}", "{{indicators.label}}，目标：{{indicators.due}}", "{{/indicators}}")) {
                word.createParagraph().createRun().setText(line);
            }
            word.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{unit}}");
        });
    }

    private static byte[] made(Consumer<XWPFDocument> content) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            content.accept(word);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private byte[] send(String verb, String name, byte[] file) {
        return office.postFileForFile(PAGE + "?verb=" + verb, name, file).body();
    }

    private static String text(byte[] word) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            return new XWPFWordExtractor(document).getText();
        }
    }

    private String inUse() {
        return office.page(PAGE).select("p.sub .badge").text();
    }

    private String unit() {
        return link(link("/units?q=生态环境局", "table.data tbody a"), "a[href*='responsibilities.docx']")
                .replace("docx", "FORM");
    }

    private String link(String page, String query) {
        return Objects.requireNonNull(office.page(page).selectFirst(query), query)
                .attr("href");
    }
}
