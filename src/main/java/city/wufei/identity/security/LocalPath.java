package city.wufei.identity.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: only ever a place of our own. */
public final class LocalPath {
    private LocalPath() {}

    /** The path and query if it is a local one, else the home page. */
    public static String of(@Nullable String asked) {
        return asked != null && isLocal(asked) ? asked : "/";
    }

    /** What a browser reads as another host ({@code //host}, {@code /\host}, control characters between) is not local. */
    private static boolean isLocal(String asked) {
        boolean rooted = asked.startsWith("/") && !asked.startsWith("//") && !asked.startsWith("/sign-in");
        return rooted && asked.length() <= 2000 && asked.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
    }

    /** The path and query of a full address, as a browser sends it along. */
    static String ofAddress(@Nullable String address) {
        if (address == null) {
            return "/";
        }
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery();
            return of(uri.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
