package city.wufei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One window of the browser. Closing it fails the test if the page complained meanwhile: a script error, something that the
 * content policy blocked, a file that was not there.
 */
public final class Tab implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final Browser.Screen screen;
    private final List<String> complaints = new ArrayList<>();

    Tab(BrowserContext context, Browser.Screen screen) {
        this.context = context;
        this.screen = screen;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(complaints::add);
    }

    /** What Playwright offers. */
    public Page page() {
        return page;
    }

    public Tab go(String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Through the form, as a person does. */
    public Tab signIn(String username, String password) {
        go("/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Keeps a picture of the whole page, {@code target/screenshots/NAME-WIDTH.png}. */
    public Tab picture(String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + screen.width + ".png")));
        return this;
    }

    /** Nothing sticks out to the side: the page as a whole never scrolls there. */
    public Tab fits() {
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).as("width of %s", page.url()).isLessThanOrEqualTo(screen.width);
        return this;
    }

    /** For a test that provokes an error answer, which a browser notes as a complaint. */
    public List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
