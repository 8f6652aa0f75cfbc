package city.wufei.platform.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.HugeUpload;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.internal.PlanStore;
import city.wufei.platform.attachments.content.OfficeFiles;
import city.wufei.platform.attachments.picture.Photograph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Files beside a plan, in pages and in the API. */
@WufeiTest
class AttachmentPagesTest {
    @Value("${local.server.port}")
    private int port;

    @Value("${wufei.data}")
    private Path data = Path.of("");

    @Autowired
    private TestPeople people;

    @Autowired
    private PlanStore plans;

    private long plan;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = plans.findCurrent().orElseThrow().id();
    }

    @Test
    void showsWhatAClerkAddsToAPlan() throws IOException {
        Visitor clerk = signedIn(people.office());
        String name = "盖章扫描件 " + System.nanoTime() + ".jpg";

        upload(clerk, name, unique(Photograph.jpeg(6)));

        Document page = clerk.page("/document?plan=" + plan);
        assertThat(page.expectFirst("#flash").text()).contains("已上传“" + name + "”");
        Element item = page.select(".attachment-list li").stream()
                .filter(each -> each.text().contains(name))
                .findFirst()
                .orElseThrow();
        HttpResponse<byte[]> small = clerk.download(item.expectFirst("img").attr("src"));
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getHeight())
                .isEqualTo(60);
        Document view = clerk.page(item.expectFirst("a[href$=view]").attr("href"));
        assertThat(view.expectFirst("h1").text()).isEqualTo(name);
        assertThat(view.select(".shown-page img")).hasSize(1);
    }

    @Test
    void offersNoFormToReadersAndRefusesThem() {
        Visitor reader = signedIn(people.reader());

        Document page = reader.page("/document?plan=" + plan);
        assertThat(page.select(".attachments")).hasSize(1);
        assertThat(page.select(".attachments form")).isEmpty();
        assertThat(reader.postFile("/attachments?ownerType=plan&owner=" + plan, "a.txt", "x".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(people.administrator())
                        .postFile("/attachments?ownerType=nothing&owner=1", "a.txt", "x".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysWhyAFileIsNotTaken() throws IOException {
        Visitor clerk = signedIn(people.office());

        upload(
                clerk,
                "../../宏.xlsx",
                OfficeFiles.zip(
                        Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8), "xl/vbaProject.bin", new byte[10])));

        assertThat(clerk.page("/document?plan=" + plan)
                        .expectFirst(".attachments [role=alert]")
                        .text())
                .isEqualTo("文件“宏.xlsx”含有宏或控件。请另存为不含宏的 .docx、.xlsx 后再上传。");
    }

    @Test
    void givesFilesToBeSavedAndNothingElse() {
        Program clerk = program(people.office());
        JsonNode added = add(clerk, "说明.txt", ("说明 " + System.nanoTime()).getBytes(UTF_8));
        String path = "/api/v1/attachments/" + added.path("id").asString();

        HttpResponse<String> content = clerk.get(path + "/content");

        assertThat(content.body()).startsWith("说明 ");
        assertThat(content.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E8%AF%B4%E6%98%8E.txt");
        String tag = content.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).contains(added.path("sha256").asString());
        assertThat(clerk.get(path + "/content", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(clerk.get(path + "/preview").statusCode()).isEqualTo(404);
        assertThat(Program.json(clerk.get("/api/v1/attachments?ownerType=plan&owner=" + plan + "&size=200"))
                        .toString())
                .contains(added.path("sha256").asString());
    }

    @Test
    void withdraws() {
        CurrentPerson office = people.office();
        Program clerk = program(office);
        JsonNode added = add(clerk, "a.txt", ("a " + System.nanoTime()).getBytes(UTF_8));
        String id = added.path("id").asString();

        assertThat(program(people.reader())
                        .postJson("/api/v1/attachments/" + id + "/actions/withdraw", "")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> done = signedIn(office).post("/attachments/" + id + "/withdraw");

        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/document?plan=" + plan);
        assertThat(Program.json(clerk.get("/api/v1/attachments/" + id + "/content"))
                        .path("code")
                        .asString())
                .isEqualTo("ATTACHMENT_WITHDRAWN");
    }

    @Test
    void isClosedToStrangers() {
        JsonNode added = add(program(people.office()), "a.txt", ("b " + System.nanoTime()).getBytes(UTF_8));
        String id = added.path("id").asString();

        assertThat(Program.unknown(port)
                        .get("/api/v1/attachments/" + id + "/content")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(port).get("/attachments/" + id).statusCode()).isEqualTo(302);
        assertThat(program(people.reader())
                        .get("/api/v1/attachments/999/content")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Told its size, the server does not even listen; not told, it stops when enough has come. */
    @Test
    void stopsTwoGigabytesOnTheirWay() throws IOException {
        CurrentPerson clerk = people.office();
        long before = temporary();

        HugeUpload upload =
                new HugeUpload(port, clerk.username(), "/api/v1/attachments?ownerType=plan&owner=" + plan, "a.txt");
        assertThat(upload.announced()).isLessThan(300L << 20);
        assertThat(upload.chunked()).isLessThan(300L << 20);

        assertThat(temporary()).isLessThan(before + (1 << 20));
    }

    /** What lies about on the disk: where the container puts uploads, and where we do. */
    private long temporary() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(data.resolve("attachments").resolve("incoming"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path folder : folders.filter(
                            each -> each.getFileName().toString().startsWith("tomcat." + port + "."))
                    .toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        size += Files.size(file);
                    }
                }
            }
        }
        return size;
    }

    private void upload(Visitor clerk, String name, byte[] content) {
        clerk.get("/document?plan=" + plan);
        assertThat(clerk.postFile("/attachments?ownerType=plan&owner=" + plan, name, content)
                        .statusCode())
                .isEqualTo(302);
    }

    private JsonNode add(Program clerk, String name, byte[] content) {
        HttpResponse<String> answer = clerk.postFile("/api/v1/attachments?ownerType=plan&owner=" + plan, name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Program.json(answer);
    }

    /** Something behind the picture makes it another file. */
    private static byte[] unique(byte[] content) {
        byte[] tail = String.valueOf(System.nanoTime()).getBytes(UTF_8);
        return ByteBuffer.allocate(content.length + tail.length)
                .put(content)
                .put(tail)
                .array();
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }

    private Program program(CurrentPerson person) {
        return Program.withPassword(port, person.username(), TestPeople.PASSWORD);
    }
}
