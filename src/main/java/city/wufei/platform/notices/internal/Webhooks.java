package city.wufei.platform.notices.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.wufei.platform.Words;
import city.wufei.platform.notices.Channel;
import city.wufei.platform.notices.internal.NoticeProperties.Webhook;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to programs: the notice as JSON, with {@code Wufei-Delivery} (the same when tried again) and {@code
 * Wufei-Signature: t=SECONDS,v1=HEX}, the HMAC-SHA-256 over {@code SECONDS.BODY} with the secret that both know.
 */
@Component
class Webhooks implements Carrier {
    private final NoticeProperties properties;
    private final Words words;
    private final JsonMapper json;
    private final Clock clock;

    Webhooks(NoticeProperties properties, Words words, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** What is sent; nothing about persons. */
    record Body(String delivery, String notice, String kind, String at, String zh, String en, String link) {}

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean open() {
        return !properties.webhooks().isEmpty();
    }

    /** Names of those that want to hear of it. */
    List<String> endpoints(String kind) {
        return properties.webhooks().entrySet().stream()
                .filter(hook -> hook.getValue().kinds().isEmpty()
                        || hook.getValue().kinds().contains(kind))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public void carry(Message message) throws Exception {
        Webhook hook = properties.webhooks().get(message.to());
        if (hook == null) {
            throw new RefusedForGood(message.to() + " is no longer configured");
        }
        byte[] body = json.writeValueAsBytes(body(message.due().get(0)));
        long seconds = clock.instant().getEpochSecond();
        Calls.send(HttpRequest.newBuilder(hook.url())
                .timeout(Calls.PATIENCE)
                .header("Content-Type", "application/json")
                .header("Wufei-Delivery", String.valueOf(message.id()))
                .header("Wufei-Signature", "t=" + seconds + ",v1=" + signature(hook.secret(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private Body body(Due due) {
        return new Body(
                String.valueOf(due.id()),
                String.valueOf(due.notice()),
                due.kind(),
                due.madeAt().toString(),
                due.words().in(Locale.SIMPLIFIED_CHINESE, words),
                due.words().in(Locale.ENGLISH, words),
                properties.address() + due.link());
    }

    static String signature(String secret, long seconds, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        mac.update((seconds + ".").getBytes(UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
