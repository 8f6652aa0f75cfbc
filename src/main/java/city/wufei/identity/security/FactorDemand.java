package city.wufei.identity.security;

import city.wufei.identity.internal.SecondFactors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where administrators have to have a second factor, leads those who have none to the page where they get one. */
class FactorDemand extends OncePerRequestFilter {
    private static final String SETTING_UP = "/account/second-factor";
    private static final List<String> OPEN = List.of(SETTING_UP, "/sign-out", "/error");

    private final SecondFactors factors;
    private final boolean leftToProvider;

    FactorDemand(SecondFactors factors, boolean leftToProvider) {
        this.factors = factors;
        this.leftToProvider = leftToProvider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return PageSecurity.isAsset(path)
                || OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn session
                && !(leftToProvider && ProviderSession.is(request))
                && factors.isDemandedOf(session.getPrincipal())
                && !factors.isOn(session.getPrincipal().id())) {
            SignInRedirect.lead(request, response, SETTING_UP);
        } else {
            chain.doFilter(request, response);
        }
    }
}
