package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bodies of the register and the groups they are called by. */
public interface Organisations {
    /**
     * Who a document of {@code within} means by a name: the body or group of that name, full name or alias there. Width
     * of brackets and spaces around do not matter. Empty when nobody or more than one is called so.
     */
    Optional<Party> resolve(String printed, RegionCode within, LocalDate day);

    Optional<Organisation> find(long id);

    /** The bodies anywhere that have this name, full name or alias on that day. */
    List<Organisation> called(String printed, LocalDate day);

    /**
     * Who the body of {@code id} is on a day: before a change its predecessor (where there was only one), after it the
     * heir; where the line ends before the day, its last. Empty when there is no such body.
     */
    Optional<Organisation> on(long id, LocalDate day);

    /** As {@link #on}, for many: by the ids that were asked for. */
    Map<Long, Organisation> on(Collection<Long> ids, LocalDate day);

    Optional<OrganisationGroup> findGroup(long id);

    /** Sort keys: {@code name}, {@code kind}, {@code region}; its own order is by kind, region and name. */
    Listing<Organisation> list(OrganisationFilter filter, PageRequest request);

    /**
     * Who belongs to a group on a day, in the order of regions and names. Empty for a group whose members nobody wrote
     * down ({@link OrganisationGroup.Rule#OPEN}).
     */
    List<Organisation> members(OrganisationGroup group, LocalDate day);

    /** The groups that it belongs to on a day, whatever their rule. */
    List<OrganisationGroup> groupsOf(long id, LocalDate day);

    /** Those that sit in this very region, the first hundred by kind and name. */
    List<Organisation> inRegion(Region region, LocalDate day);
}
