package city.wufei.platform;

/**
 * One entry of the navigation.
 *
 * @param key stable name, also the name of its mark in the navigation
 * @param path where it leads; everything below that path counts as being there
 * @param order small comes first; below 0, from {@value #DESK} on, it stands in the group of the daily desk, for the hundred from {@value #REGISTER} on it stands in the group of the register, from
 *     {@value #ADMINISTRATION} on in that of administration
 * @param messageKey the label, in the module's bundle
 */
public record NavEntry(String key, String path, int order, String messageKey) {
    public static final int DESK = -100;
    public static final int REGISTER = 500;
    public static final int ADMINISTRATION = 900;

    public boolean desk() {
        return order < 0;
    }

    public boolean register() {
        return order >= REGISTER && order < REGISTER + 100;
    }

    public boolean administration() {
        return order >= ADMINISTRATION;
    }

    /** Whether {@code requestPath} lies at or below this entry. */
    public boolean covers(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path.equals("/") ? "//" : path + "/");
    }
}
