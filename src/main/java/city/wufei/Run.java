package city.wufei;

import static java.util.Map.entry;

import city.wufei.kernel.Failure;
import city.wufei.platform.BothLanguages;
import city.wufei.platform.CommandLine;
import city.wufei.platform.Options;
import city.wufei.platform.UsageError;
import city.wufei.platform.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Starts the server and leaves it running. */
final class Run implements Verb {
    private static final String PORT = "--port";
    private static final String HOST = "--host";
    private static final String DATA = "--data";
    private static final String CERTIFICATE = "--tls-cert";
    private static final String KEY = "--tls-key";

    private static final String TLS = "server.ssl.bundle";
    private static final int LARGEST_PORT = 65_535;

    @Override
    public String name() {
        return "run";
    }

    @Override
    public int run(List<String> arguments, CommandLine line) {
        ConfigurableApplicationContext context = WufeiApplication.start(properties(arguments));
        line.out().println(BothLanguages.of("start.running", address(context), data(context.getEnvironment())));
        line.out().flush();
        return 0;
    }

    static Map<String, String> properties(List<String> arguments) {
        Options options = Options.parse(arguments, Set.of(PORT, HOST, DATA, CERTIFICATE, KEY), Set.of());
        options.requireNoOperands();
        Map<String, String> properties = new HashMap<>();
        options.find(PORT).ifPresent(port -> properties.put("server.port", checkedPort(port)));
        options.find(HOST).ifPresent(host -> properties.put("server.address", host));
        options.find(DATA)
                .ifPresent(data -> properties.put(
                        "wufei.data", Path.of(data).toAbsolutePath().toString()));
        properties.putAll(tls(options));
        return properties;
    }

    private static Map<String, String> tls(Options options) {
        if (!options.values().containsKey(CERTIFICATE) && !options.values().containsKey(KEY)) {
            return Map.of();
        }
        return Map.ofEntries(
                entry("spring.ssl.bundle.pem.wufei.keystore.certificate", file(options, CERTIFICATE, KEY)),
                entry("spring.ssl.bundle.pem.wufei.keystore.private-key", file(options, KEY, CERTIFICATE)),
                entry(TLS, "wufei"));
    }

    private static String file(Options options, String option, String other) {
        String name = options.find(option).orElseThrow(() -> Failure.of(UsageError.OPTION_ALONE, other, option));
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw Failure.of(UsageError.OPTION_FILE_UNREADABLE, option, file);
        }
        return "file:" + file;
    }

    private static String checkedPort(String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
            throw Failure.of(UsageError.OPTION_VALUE_INVALID, PORT, port, "0–" + LARGEST_PORT);
        }
        return port;
    }

    private static String address(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        int port = context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : -1;
        String scheme = environment.containsProperty(TLS) ? "https" : "http";
        return scheme + "://" + environment.getRequiredProperty("server.address") + ":" + port + "/";
    }

    private static String data(Environment environment) {
        return Path.of(environment.getProperty("wufei.data", "var"))
                .toAbsolutePath()
                .normalize()
                .toString();
    }
}
