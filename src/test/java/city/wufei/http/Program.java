package city.wufei.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API: no cookies, the same credentials with each request. */
public final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final @Nullable String authorization;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(int port, @Nullable String authorization) {
        this.base = "http://127.0.0.1:" + port;
        this.authorization = authorization;
    }

    public static Program unknown(int port) {
        return new Program(port, null);
    }

    public static Program withToken(int port, String token) {
        return new Program(port, "Bearer " + token);
    }

    public static Program withPassword(int port, String username, String password) {
        String pair = username + ":" + password;
        return new Program(port, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public static Program withHeader(int port, String authorization) {
        return new Program(port, authorization);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(path, "GET", BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> postJson(String path, String json, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Arrays.stream(headers))
                .toArray(String[]::new);
        return send(path, "POST", BodyPublishers.ofString(json), all);
    }

    public HttpResponse<String> patchJson(String path, String json) {
        return send(path, "PATCH", BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    /** Sends one file as the part {@code file} of a multipart form. */
    public HttpResponse<String> postFile(String path, String filename, byte[] content, String... headers) {
        String boundary = "wufei-" + Long.toHexString(System.nanoTime());
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        String[] all = Stream.concat(
                        Stream.of("Content-Type", "multipart/form-data; boundary=" + boundary), Arrays.stream(headers))
                .toArray(String[]::new);
        return send(path, "POST", BodyPublishers.ofByteArrays(Arrays.asList(head, content, tail)), all);
    }

    public HttpResponse<String> send(String path, String method, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
