package city.wufei.identity.internal;

import java.time.Duration;

/**
 * When tries to sign in have to wait. After {@code free} tries without success each further one waits twice as long, up to
 * {@code longest}; nobody is locked out for good.
 */
enum ThrottleRule {
    /** One address trying one username: somebody who forgot, or a guesser. */
    PAIR("p", 5, Duration.ofSeconds(5), Duration.ofMinutes(15)),
    /** One address trying many usernames. An office sits behind one address, so it takes more. */
    ADDRESS("a", 50, Duration.ofSeconds(2), Duration.ofMinutes(5)),
    /**
     * Many addresses trying one username. Never asked of an address from which that person signed in lately: else anybody
     * could keep anybody out.
     */
    USERNAME("u", 20, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private static final int MOST_DOUBLINGS = 20;

    private final String mark;
    private final int free;
    private final Duration first;
    private final Duration longest;

    ThrottleRule(String mark, int free, Duration first, Duration longest) {
        this.mark = mark;
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    String subject(String username, String address) {
        return switch (this) {
            case PAIR -> mark + " " + username + " " + address;
            case ADDRESS -> mark + " " + address;
            case USERNAME -> mark + " " + username;
        };
    }

    /** How long to wait after this many tries without success. */
    Duration pause(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        Duration pause = first.multipliedBy(1L << Math.min(attempts - free, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
