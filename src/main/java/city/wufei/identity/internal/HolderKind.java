package city.wufei.identity.internal;

/** Who calls by a token of their own without being a person. In words under {@code holder.NAME}. */
public enum HolderKind {
    /** An organisation of the register: its programs. */
    ENTERPRISE,
    /** A weighbridge, a sensor, a gate. */
    DEVICE
}
