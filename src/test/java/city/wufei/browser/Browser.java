package city.wufei.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The system's Chromium, started once for all tests of a run. Without it, or without a font for Chinese, browser tests are
 * skipped and say so; with {@code CI=true} they fail.
 */
public final class Browser {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final double LONGEST_WAIT = 15_000;

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** The two widths that every page has to work at. */
    public enum Screen {
        DESKTOP(1440, 900),
        PHONE(390, 844);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A new window with cookies of its own, onto the application at that port; in Chinese. */
    public static Tab open(int port, Screen screen) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(screen.width, screen.height)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setAcceptDownloads(true));
        context.setDefaultTimeout(10_000);
        return new Tab(context, screen);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (running == null) {
            Path program =
                    PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
            if (program == null) {
                throw missing("no Chromium at " + PLACES + " (Debian: apt install chromium)");
            }
            if (!chineseFont()) {
                throw missing("no font for Chinese (Debian: apt install fonts-wqy-microhei)");
            }
            running = launch(program);
        }
        return running;
    }

    private static com.microsoft.playwright.Browser launch(Path program) {
        // Pages ask for news every five seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-sync",
                "--no-first-run"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(arguments));
    }

    private static boolean chineseFont() {
        return said("fc-list", ":lang=zh-cn").filter(fonts -> !fonts.isBlank()).isPresent();
    }

    private static Optional<String> said(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Aborts the test, or fails it where everything has to be there. */
    private static IllegalStateException missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            return new IllegalStateException("Browser tests cannot run: " + what);
        }
        return abort("Browser test skipped: " + what);
    }
}
