package city.wufei.identity.security;

import city.wufei.platform.Caller;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Counts requests twice: by address before anything is looked at, by caller once it is known who calls. */
@Component
@EnableConfigurationProperties(LimitProperties.class)
class RequestLimits {
    private final RateLimit addresses;
    private final RateLimit callers;
    private final List<IpAddressMatcher> exempt;
    private final Refusals refusals;

    RequestLimits(LimitProperties properties, Clock clock, Refusals refusals) {
        this.addresses = new RateLimit(properties.addressPerMinute(), clock);
        this.callers = new RateLimit(properties.callerPerMinute(), clock);
        this.exempt = properties.exempt().stream().map(IpAddressMatcher::new).toList();
        this.refusals = refusals;
    }

    void on(HttpSecurity http) {
        http.addFilterAfter(
                        new LimitFilter(addresses, RequestLimits::network, this::isExempt, refusals),
                        HeaderWriterFilter.class)
                .addFilterBefore(
                        new LimitFilter(callers, request -> caller(), this::isExempt, refusals),
                        AuthorizationFilter.class);
    }

    private boolean isExempt(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return exempt.stream().anyMatch(network -> network.matches(address));
    }

    /** Null when nobody is signed in: those are counted by address only. */
    private static @Nullable String caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? String.valueOf(caller.id())
                : null;
    }

    /** Whoever has one IPv6 address has 2⁶⁴ of them. */
    static String network(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
