package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one can be reached oneself, and how one wants to hear. */
@Service
@Transactional
public class OwnReach {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private final ReachSql reach;

    OwnReach(ReachSql reach) {
        this.reach = reach;
    }

    public Reach get(CurrentPerson person) {
        return reach.get(person.id());
    }

    /**
     * Takes what was chosen, whole.
     *
     * @throws Failure {@link IdentityError#EMAIL_INVALID}, {@link IdentityError#PHONE_INVALID}, {@link
     *     IdentityError#REACH_INVALID}, {@link IdentityError#CHANNEL_WITHOUT_ADDRESS}
     */
    public void set(CurrentPerson person, Reach wanted) {
        check(wanted);
        reach.set(person.id(), wanted);
    }

    private static void check(Reach wanted) {
        if (wanted.email() != null && !EMAIL.matcher(wanted.email()).matches()) {
            throw Failure.of(IdentityError.EMAIL_INVALID, wanted.email());
        }
        if (wanted.phone() != null && !PHONE.matcher(wanted.phone()).matches()) {
            throw Failure.of(IdentityError.PHONE_INVALID, wanted.phone());
        }
        Integer hour = wanted.digestHour();
        if (!LANGUAGES.contains(wanted.language()) || (hour != null && (hour < 0 || hour > 23))) {
            throw Failure.of(IdentityError.REACH_INVALID);
        }
        requireAddress(wanted, "EMAIL", wanted.email());
        requireAddress(wanted, "SMS", wanted.phone());
    }

    private static void requireAddress(Reach wanted, String channel, @Nullable String address) {
        if (wanted.channels().contains(channel) && address == null) {
            throw Failure.of(IdentityError.CHANNEL_WITHOUT_ADDRESS);
        }
    }
}
