package city.wufei.platform.api;

import city.wufei.kernel.Failure;
import city.wufei.platform.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the day it is read as of, and tells the shell that this page takes part. */
class AsOfArgument implements HandlerMethodArgumentResolver {
    private final Clock clock;

    AsOfArgument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = date(request.getParameter("asOf"), today);
        AsOf asOf = new AsOf(date, date.equals(today));
        request.setAttribute(AsOf.class.getName(), asOf, RequestAttributes.SCOPE_REQUEST);
        return asOf;
    }

    private static LocalDate date(@Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return today;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Failure.of(ApiError.PARAMETER_INVALID, "asOf", "2025-12-31").causedBy(e);
        }
    }
}
