package city.wufei.registry;

import city.wufei.kernel.RegionCode;

/** Enters into the register what a plan pack brings. */
public interface Registrar {
    /**
     * Adds what is not there yet and leaves alone what is: regions are known by their code, bodies and groups by their
     * name within the district, aliases are added. Each township-level region gets its government. Takes part in the
     * caller's transaction.
     *
     * @throws city.wufei.kernel.Failure {@link RegistryError#REGION_OUTSIDE} when a region's code is not below the
     *     district's, {@link RegistryError#MEMBER_UNKNOWN} when a group lists a name that nobody has
     */
    void enter(Registration registration);

    /**
     * Adds firms, parks and facilities that are not there yet, known by their names. Takes part in the caller's
     * transaction.
     *
     * @param district that they lie in, entered before
     * @throws city.wufei.kernel.Failure {@link RegistryError#KIND_UNKNOWN}, {@link RegistryError#BODY_NOT_CLEAR},
     *     {@link RegistryError#REGION_NOT_FOUND}
     */
    void enter(RegionCode district, Plants plants);
}
