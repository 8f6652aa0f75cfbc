package city.wufei.plan.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.plan.PlanError;
import city.wufei.platform.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a reviewer is told when a change was not taken. */
@Component
class ReviewProblems {
    private final Words words;

    ReviewProblems(Words words) {
        this.words = words;
    }

    /**
     * The failure in words; the answer gets the status that goes with it.
     *
     * @throws Failure the same again when the reviewer can do nothing about it
     */
    String say(Failure failure, HttpServletResponse response) {
        Kind kind = failure.code().kind();
        if (kind != Kind.USER && kind != Kind.CONFLICT) {
            throw failure;
        }
        HttpStatus status = kind == Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        response.setStatus(status.value());
        if (failure.code() == PlanError.PLAN_VALUE_NOT_UNDERSTOOD) {
            String field = String.valueOf(failure.arguments().get(0));
            return words.of(
                    "plan.notUnderstood",
                    words.of("plan.field." + field),
                    failure.arguments().get(1),
                    words.of("plan.expected." + field));
        }
        return words.of(LocaleContextHolder.getLocale(), failure.code(), failure.arguments());
    }
}
