package city.wufei.identity.internal;

/** How much of a person's rights a door lets through. In words under {@code scope.NAME}. */
public enum TokenScope {
    /** All that the person may do. */
    PERSON,
    READ
}
