package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller whoever makes the request; platform's controllers know them as {@link Caller}. */
class CurrentPersonArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> wanted = parameter.getParameterType();
        return wanted == CurrentPerson.class || wanted == Caller.class;
    }

    @Override
    public CurrentPerson resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentPerson person) {
            return person;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
