package city.wufei.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real OpenID provider on this machine: discovery, keys, authorisation code, signed tokens. It asks nobody who they are. */
public final class TestProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String ISSUER = "district";
    private static final String CLIENT = "wufei";
    private static final MockOAuth2Server SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "wufei.oidc.issuer=" + SERVER.issuerUrl(ISSUER),
                        "wufei.oidc.client-id=" + CLIENT,
                        "wufei.oidc.client-secret=of the test")
                .applyTo(context);
    }

    /** The next who signs in there is somebody with these claims. */
    public static void vouchFor(Map<String, Object> claims) {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, "subject", "JWT", List.of(CLIENT), claims));
    }

    /** The next who signs in there gets a token that was made for another program. */
    public static void vouchToAnotherProgram(Map<String, Object> claims) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put("aud", List.of("other"));
        vouchFor(changed);
    }

    /** Goes where we were sent, and says where the provider sends us then. */
    public static URI signInAt(String address) {
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static MockOAuth2Server started() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "close-provider"));
        return server;
    }
}
