package city.wufei.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who belongs to something of the register (a park, a group of bodies), each from a day to a day. */
public interface Memberships {
    /**
     * Somebody or something that belongs to it.
     *
     * @param id of the membership
     * @param holder a body or a facility
     * @param from null when it is older than what is known
     * @param to last day, null while it lasts
     * @param resumable whether its end was entered by hand, so that it can be taken back
     */
    record Member(
            long id,
            Holder holder,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean resumable) {}

    /** Who belongs to it on a day. */
    List<Member> members(long of, LocalDate day);

    /** Who belonged to it before a day, or will after it, the latest first; names are those of the day. */
    List<Member> others(long of, LocalDate day);

    /**
     * Lets a body or a facility belong to it from a day on; null when that is not known.
     *
     * @throws city.wufei.kernel.Failure {@link RegistryError#MEMBER_ALREADY}
     */
    void join(long of, Holder holder, @Nullable LocalDate from);

    /**
     * Lets a membership end with a last day; one that would begin later never was.
     *
     * @throws city.wufei.kernel.Failure {@link RegistryError#MEMBERSHIP_NOT_FOUND}
     */
    void leave(long of, long member, LocalDate lastDay);

    /**
     * Takes the end of a membership back.
     *
     * @throws city.wufei.kernel.Failure {@link RegistryError#MEMBERSHIP_NOT_FOUND}, {@link RegistryError#MEMBER_ALREADY}
     */
    void resume(long of, long member);
}
