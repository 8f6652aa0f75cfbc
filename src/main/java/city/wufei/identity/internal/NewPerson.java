package city.wufei.identity.internal;

import city.wufei.kernel.Failure;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody to be added, with what was typed put in order and checked. */
record NewPerson(String username, String displayName) {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
    private static final int LONGEST_NAME = 60;

    static NewPerson of(String username, String displayName) {
        String wanted = normalised(username);
        if (!USERNAME.matcher(wanted).matches()) {
            throw Failure.of(IdentityError.USERNAME_INVALID);
        }
        String name = displayName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Failure.of(IdentityError.DISPLAY_NAME_MISSING);
        }
        return new NewPerson(wanted, name);
    }

    /** Usernames are told apart without regard to case. */
    static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
