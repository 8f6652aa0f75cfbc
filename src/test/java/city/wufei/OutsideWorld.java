package city.wufei;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the application talks to outside of the house, on this machine: a mail server, and one HTTP server that is provider of
 * short messages and listening program in one. Shared by all tests, so a test looks for what it sent itself.
 */
public final class OutsideWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String SECRET = "a secret of sixteen characters or more";

    /** What the HTTP server was called with, oldest first. */
    public static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    /** What the HTTP server answers. */
    public static final AtomicInteger STATUS = new AtomicInteger(200);

    private static final int MAIL_PORT = freePort();
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final HttpServer HTTP;

    /** One call: where, with what headers (names in small letters), and what. */
    public record Call(String path, Map<String, String> headers, String body) {}

    static {
        MAIL.start();
        try {
            HTTP = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        HTTP.setExecutor(Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "outside-world");
            thread.setDaemon(true);
            return thread;
        }));
        HTTP.createContext("/", exchange -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            CALLS.add(new Call(exchange.getRequestURI().toString(), headers, body));
            byte[] answer = "{\"code\":\"OK\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(STATUS.get(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        HTTP.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String base = "http://127.0.0.1:" + HTTP.getAddress().getPort();
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + MAIL_PORT,
                        "wufei.notices.address=https://wufei.example",
                        "wufei.notices.from=wufei@wufei.example",
                        "wufei.notices.webhooks.office.url=" + base + "/hook",
                        "wufei.notices.webhooks.office.secret=" + SECRET,
                        "wufei.notices.webhooks.office.kinds=probe.hooked",
                        "wufei.notices.sms.url=" + base + "/sms/{phone}",
                        "wufei.notices.sms.headers.X-Key=key of the provider",
                        "wufei.notices.sms.body={\"to\":\"{phone}\",\"words\":\"{text}\",\"ref\":\"{id}\"}",
                        "wufei.notices.sms.accepted=\"code\":\"OK\"")
                .applyTo(context);
    }

    /** The mails that lie in the box of that address. */
    public static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return Arrays.stream(mail.getAllRecipients())
                                .map(Address::toString)
                                .anyMatch(address::equals);
                    } catch (MessagingException problem) {
                        throw new IllegalStateException(problem);
                    }
                })
                .toList();
    }

    /** As if the mail server went down; what lies in its boxes is gone. */
    public static void stopMail() {
        MAIL.stop();
    }

    /** Up again where it was; nothing happens when it is. */
    public static void startMail() {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
