package city.wufei.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser: keeps cookies, sends the token of the page last seen along with each form. */
public final class Visitor {
    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String csrf = "";

    public Visitor(int port) {
        base = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return keepToken(send(request(path, headers).GET()));
    }

    /** The page as a tree; follows no redirect. */
    public Document page(String path) {
        return Jsoup.parse(get(path).body(), base);
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", csrf));
        return postWithoutToken(path, all.toArray(String[]::new));
    }

    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        return keepToken(send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))));
    }

    /** As {@link #post}, the way htmx does it. */
    public HttpResponse<String> htmx(String path, String... fields) {
        return send(request(
                        path,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "HX-Request",
                        "true",
                        "X-CSRF-TOKEN",
                        csrf)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends one file as the field {@code file} of a form. */
    public HttpResponse<String> postFile(String path, String filename, byte[] content) {
        return keepToken(send(fileForm(path, filename, content)));
    }

    /** As {@link #postFile}, for a form that answers with a file. */
    public HttpResponse<byte[]> postFileForFile(String path, String filename, byte[] content) {
        return send(fileForm(path, filename, content), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder fileForm(String path, String filename, byte[] content) {
        String boundary = "wufei-" + Long.toHexString(System.nanoTime());
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return request(path, "Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    /** A file as it is sent, byte for byte. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> signIn(String username, String password) {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", "username", username, "password", password);
        if (answer.statusCode() == 302) {
            get("/account");
        }
        return answer;
    }

    public Optional<String> sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> keepToken(HttpResponse<String> answer) {
        Element token = Jsoup.parse(answer.body()).selectFirst("meta[name=csrf]");
        if (token != null) {
            csrf = token.attr("content");
        }
        return answer;
    }

    private static String encoded(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }
}
