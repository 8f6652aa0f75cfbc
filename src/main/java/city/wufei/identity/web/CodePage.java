package city.wufei.identity.web;

import city.wufei.identity.internal.SignInRefused;
import city.wufei.identity.security.SecondStep;
import city.wufei.kernel.Failure;
import city.wufei.platform.ForEverybody;
import city.wufei.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in. */
@Controller
@ForEverybody
class CodePage {
    private static final String VIEW = "identity/sign-in-code";
    private static final String FROM_THE_BEGINNING = "redirect:/sign-in?expired";

    private final SecondStep secondStep;
    private final SignInWords reasons;
    private final Words words;

    CodePage(SecondStep secondStep, SignInWords reasons, Words words) {
        this.secondStep = secondStep;
        this.reasons = reasons;
        this.words = words;
    }

    @GetMapping(SecondStep.PAGE)
    String form(HttpServletRequest request) {
        return secondStep.isBegun(request) ? VIEW : FROM_THE_BEGINNING;
    }

    @PostMapping(SecondStep.PAGE)
    String judge(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!secondStep.isBegun(request)) {
            return FROM_THE_BEGINNING;
        }
        try {
            return "redirect:" + secondStep.finish(code, request, response);
        } catch (SignInRefused.Throttled throttled) {
            response.setHeader("Retry-After", String.valueOf(throttled.seconds()));
            return again(HttpStatus.TOO_MANY_REQUESTS, reasons.of(throttled), response, model);
        } catch (SignInRefused.CodeWrong wrong) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, reasons.of(wrong), response, model);
        } catch (SignInRefused ended) {
            return FROM_THE_BEGINNING;
        } catch (Failure failure) {
            return again(HttpStatus.CONFLICT, words.of(failure), response, model);
        }
    }

    private static String again(HttpStatus status, String error, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("error", error);
        return VIEW;
    }
}
