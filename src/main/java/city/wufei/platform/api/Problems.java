package city.wufei.platform.api;

import city.wufei.kernel.Failure;
import city.wufei.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with {@code application/problem+json}; also from filters, before any controller is chosen. */
@Component
public class Problems {
    private final Words words;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(Words words, LocaleResolver locales, JsonMapper json) {
        this.words = words;
        this.locales = locales;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Locale locale = locales.resolveLocale(request);
        byte[] body = json.writeValueAsBytes(answer(refusal, locale, request.getRequestURI()));
        response.resetBuffer();
        response.setStatus(refusal.status().value());
        refusal.headers().forEach(response::setHeader);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    public String message(Refusal refusal, Locale locale) {
        return words.of(locale, refusal.code(), refusal.arguments());
    }

    public List<ProblemItem> items(Refusal refusal, Locale locale) {
        return refusal.errors().stream()
                .map(problem -> new ProblemItem(
                        problem.path(), problem.code().name(), words.of(locale, problem.code(), problem.arguments())))
                .toList();
    }

    /** For a page that shows its own form again, in the reader's language. */
    public List<ProblemItem> items(Failure failure) {
        return items(Refusal.of(failure), LocaleContextHolder.getLocale());
    }

    private ProblemAnswer answer(Refusal refusal, Locale locale, String path) {
        return new ProblemAnswer(
                "about:blank",
                refusal.status().getReasonPhrase(),
                refusal.status().value(),
                message(refusal, locale),
                path,
                refusal.code().name(),
                refusal.code().kind(),
                items(refusal, locale),
                List.of());
    }
}
