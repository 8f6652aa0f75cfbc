package city.wufei.platform.api;

import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Binds {@code ?page=&size=&sort=}. What is not a number, or too large, is refused rather than bent. */
class PageRequestArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Integer page = number(request, "page", 0);
        Integer size = number(request, "size", 1);
        if (size != null && size > PageRequest.LARGEST) {
            throw Failure.of(ApiError.PAGE_SIZE_TOO_LARGE, size, PageRequest.LARGEST);
        }
        return PageRequest.of(page, size, request.getParameter("sort"));
    }

    private static @Nullable Integer number(NativeWebRequest request, String name, int least) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Failure.of(ApiError.PARAMETER_INVALID, name, String.valueOf(least))
                    .causedBy(e);
        }
        throw Failure.of(ApiError.PARAMETER_INVALID, name, String.valueOf(least));
    }
}
