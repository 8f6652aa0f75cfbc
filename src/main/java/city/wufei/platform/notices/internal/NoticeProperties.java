package city.wufei.platform.notices.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house. The mail server itself is {@code spring.mail.*}.
 *
 * @param address of this application as others reach it, for links; empty when messages should bring none
 * @param from sender of e-mails
 * @param giveUpAfter how long a delivery is tried
 * @param webhooks programs that hear every notice, by name
 * @param sms null when there is no way to send short messages
 */
@ConfigurationProperties("wufei.notices")
record NoticeProperties(
        @DefaultValue("") String address,
        @DefaultValue("") String from,
        @DefaultValue("3d") Duration giveUpAfter,
        @DefaultValue Map<String, Webhook> webhooks,
        @Nullable Sms sms) {
    NoticeProperties {
        webhooks = Map.copyOf(webhooks);
    }

    /**
     * A program that hears notices.
     *
     * @param secret that calls to it are signed with
     * @param kinds which it wants to hear; empty for all
     */
    record Webhook(URI url, String secret, @DefaultValue List<String> kinds) {
        Webhook {
            kinds = List.copyOf(kinds);
            if (secret.length() < 16) {
                throw new IllegalArgumentException("the secret of a webhook needs 16 characters or more");
            }
        }
    }

    /**
     * How a provider of short messages is called. {@code {phone}}, {@code {text}} and {@code {id}} stand in address and
     * body for what is sent; in the body they are escaped as its content type asks for.
     *
     * @param accepted what an answer has to match, besides being a success; empty for nothing more
     */
    record Sms(
            String url,
            @DefaultValue("POST") String method,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("application/json") String contentType,
            @DefaultValue("") String body,
            @DefaultValue("") String accepted) {
        private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");

        Sms {
            headers = Map.copyOf(headers);
            if (!METHODS.contains(method)) {
                throw new IllegalArgumentException("wufei.notices.sms.method is one of " + METHODS);
            }
        }
    }
}
