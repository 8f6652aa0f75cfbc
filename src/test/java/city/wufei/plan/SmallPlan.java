package city.wufei.plan;

import static org.assertj.core.api.Assertions.fail;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** A plan of an invented district, three indicators, three tasks and two projects long; one target is misprinted. */
public final class SmallPlan {
    private SmallPlan() {}

    public static Path file() throws URISyntaxException {
        URL found = SmallPlan.class.getResource("/plan/small-plan.txt");
        return found == null ? fail("small-plan.txt is missing") : Path.of(found.toURI());
    }
}
