package city.wufei.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese unless English is asked for: on pages by {@code ?lang=en}, kept in a cookie; in the API by
 * {@code Accept-Language}. A browser's own language does not switch the pages: an office's machines are often set up in
 * English by accident.
 */
class Languages implements LocaleResolver {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Duration KEPT = Duration.ofDays(400);

    private final CookieLocaleResolver pages = new CookieLocaleResolver("lang");
    private final AcceptHeaderLocaleResolver api = new AcceptHeaderLocaleResolver();

    Languages() {
        pages.setDefaultLocale(CHINESE);
        pages.setCookieMaxAge(KEPT);
        pages.setCookieHttpOnly(true);
        pages.setCookieSameSite("Lax");
        pages.setRejectInvalidCookies(false);
        api.setDefaultLocale(CHINESE);
        api.setSupportedLocales(List.of(CHINESE, Locale.ENGLISH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (ApiPaths.isApi(request)) {
            return known(api.resolveLocale(request));
        }
        String asked = asked(request);
        return known(asked != null ? Locale.forLanguageTag(asked) : pages.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        pages.setLocale(request, response, locale == null ? null : known(locale));
    }

    /** A query that cannot be decoded is refused elsewhere, in the language that is known without it. */
    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static Locale known(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : CHINESE;
    }
}
