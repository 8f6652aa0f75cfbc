package city.wufei.identity.security;

import city.wufei.identity.internal.Channel;
import city.wufei.identity.internal.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Judges what was typed into the sign-in form. */
class PasswordProvider implements AuthenticationProvider {
    private final SignIn signIn;

    PasswordProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        String password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        return SignedIn.as(signIn.judge(typed.getName(), password, address, Channel.PAGE));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
