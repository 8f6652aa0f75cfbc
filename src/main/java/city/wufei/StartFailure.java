package city.wufei;

import city.wufei.kernel.Failure;
import city.wufei.platform.BothLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the application did not start, instead of a stack trace, where we know why. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) {
                return new FailureAnalysis(BothLanguages.of(failure), null, problem);
            }
            if (cause instanceof PortInUseException taken) {
                String port = String.valueOf(taken.getPort());
                return new FailureAnalysis(BothLanguages.of("start.portInUse", port), null, problem);
            }
        }
        return null;
    }
}
