package city.wufei.platform.notices.internal;

import city.wufei.platform.notices.Channel;
import city.wufei.platform.notices.internal.NoticeProperties.Sms;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Short messages, by whatever HTTP call the provider asks for: the call is configuration. */
@Component
class TextMessages implements Carrier {
    private static final Pattern PLACE = Pattern.compile("\\{(phone|text|id)}");

    private final NoticeProperties properties;
    private final JsonMapper json;

    TextMessages(NoticeProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean open() {
        return properties.sms() != null;
    }

    @Override
    public void carry(Message message) throws Exception {
        Sms sms = Objects.requireNonNull(properties.sms());
        Map<String, String> values =
                Map.of("phone", message.to(), "text", message.subject(), "id", String.valueOf(message.id()));
        String body = filled(sms.body(), values, escaping(sms.contentType()));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(filled(sms.url(), values, TextMessages::forAddress)))
                .timeout(Calls.PATIENCE)
                .method(sms.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", sms.contentType() + ";charset=UTF-8");
        }
        sms.headers().forEach(request::header);
        String answer = Calls.send(request.build());
        if (!sms.accepted().isEmpty()
                && !Pattern.compile(sms.accepted()).matcher(answer).find()) {
            throw new IOException("not accepted: " + Calls.shortened(answer));
        }
    }

    private static String filled(String template, Map<String, String> values, UnaryOperator<String> escaping) {
        return PLACE.matcher(template)
                .replaceAll(place ->
                        Matcher.quoteReplacement(escaping.apply(Objects.requireNonNull(values.get(place.group(1))))));
    }

    private UnaryOperator<String> escaping(String contentType) {
        return switch (contentType) {
            case "application/json" -> this::withinQuotes;
            case "application/x-www-form-urlencoded" -> TextMessages::forAddress;
            default -> UnaryOperator.identity();
        };
    }

    private String withinQuotes(String text) {
        String quoted = json.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String forAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
