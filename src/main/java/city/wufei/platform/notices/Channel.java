package city.wufei.platform.notices;

/** A way out of the house. In words under {@code notice.channel.NAME}. */
public enum Channel {
    EMAIL,
    SMS,
    /** To programs: each endpoint hears every notice, whoever it is for. */
    WEBHOOK
}
