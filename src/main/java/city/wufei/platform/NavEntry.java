package city.wufei.platform;

/**
 * One entry of the navigation.
 *
 * @param key stable name, also the name of its mark in the navigation
 * @param path where it leads; everything below that path counts as being there
 * @param order small comes first; from {@value #ADMINISTRATION} on it stands in the group of administration
 * @param messageKey the label, in the module's bundle
 */
public record NavEntry(String key, String path, int order, String messageKey) {
    public static final int ADMINISTRATION = 900;

    public boolean administration() {
        return order >= ADMINISTRATION;
    }

    /** Whether {@code requestPath} lies at or below this entry. */
    public boolean covers(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path.equals("/") ? "//" : path + "/");
    }
}
