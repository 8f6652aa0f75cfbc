package city.wufei.registry;

/** Who a printed name can mean: one body or a group of them. */
public sealed interface Party permits Organisation, OrganisationGroup {
    long id();

    String name();
}
