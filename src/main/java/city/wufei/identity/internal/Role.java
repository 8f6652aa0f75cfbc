package city.wufei.identity.internal;

/** What a person is to the city's desk. In words under {@code role.NAME}. */
public enum Role {
    ADMINISTRATOR,
    /** The leading group's office: brings plans in, corrects and accepts them. */
    OFFICE,
    READER
}
