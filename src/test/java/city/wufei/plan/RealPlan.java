package city.wufei.plan;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the published plan of Kaizhou, which is not part of the repository: it lies in the folder that the environment
 * variable {@code WUFEI_SHARED} names, or in {@code shared} beside the repository. A test that asks for it where it is
 * missing is skipped, and fails with {@code CI=true}.
 */
public final class RealPlan {
    private RealPlan() {}

    public static Path file() {
        return shared("seed/kaizhou-plan.txt");
    }

    public static Path shared(String path) {
        Path found = Stream.of(System.getenv("WUFEI_SHARED"), "../shared", "../../shared")
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder).resolve(path))
                .filter(Files::isReadable)
                .findFirst()
                .orElse(null);
        if (found == null) {
            String message = path + " was not found: neither in the folder that WUFEI_SHARED names nor in ../shared";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            assumeTrue(false, "skipped, " + message);
        }
        return Objects.requireNonNull(found);
    }
}
