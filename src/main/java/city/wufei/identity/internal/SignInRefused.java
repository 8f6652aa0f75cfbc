package city.wufei.identity.internal;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Why a username and password did not open the door. */
public abstract sealed class SignInRefused extends AuthenticationException {
    private SignInRefused(String message) {
        super(message);
    }

    /** No such person, or not that password; nobody is told which. */
    public static final class Wrong extends SignInRefused {
        Wrong() {
            super("wrong username or password");
        }
    }

    /** The password is right, but the access was ended. */
    public static final class Disabled extends SignInRefused {
        Disabled() {
            super("disabled");
        }
    }

    /** The password is right, and not enough: this person has a second factor. */
    public static final class CodeNeeded extends SignInRefused {
        private final transient Person person;

        CodeNeeded(Person person) {
            super("second factor needed");
            this.person = person;
        }

        public Person person() {
            return person;
        }
    }

    /** Not the code of this half minute, or used already, or no recovery code. */
    public static final class CodeWrong extends SignInRefused {
        CodeWrong() {
            super("wrong code");
        }
    }

    /** Not even looked at: too many tries. */
    public static final class Throttled extends SignInRefused {
        private final Duration wait;

        Throttled(Duration wait) {
            super("throttled");
            this.wait = wait;
        }

        /** Whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }
}
