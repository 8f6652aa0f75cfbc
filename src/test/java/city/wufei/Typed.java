package city.wufei;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a command answered. */
public record Typed(int status, String out, String err) {
    /** Runs a command in this process, as {@code ./wufei} would in its own. */
    public static Typed run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = WufeiApplication.dispatch(
                List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Typed(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
