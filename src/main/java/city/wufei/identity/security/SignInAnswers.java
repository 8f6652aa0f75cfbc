package city.wufei.identity.security;

import city.wufei.identity.internal.Channel;
import city.wufei.identity.internal.SignInRefused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After the form was judged: on to where one was going, or the form again with what went wrong. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final SecondStep secondStep;

    SignInAnswers(SecondStep secondStep) {
        this.secondStep = secondStep;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(LocalPath.of(request.getParameter("to")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof SignInRefused.CodeNeeded needed) {
            secondStep.begin(needed.person(), Channel.PAGE, LocalPath.of(request.getParameter("to")), request);
            response.sendRedirect(SecondStep.PAGE);
            return;
        }
        if (refused instanceof SignInRefused.Throttled throttled) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(throttled.seconds()));
        } else if (refused instanceof SignInRefused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            throw new ServletException(refused);
        }
        request.setAttribute(AuthenticationException.class.getName(), refused);
        request.getRequestDispatcher("/sign-in/again").forward(request, response);
    }
}
