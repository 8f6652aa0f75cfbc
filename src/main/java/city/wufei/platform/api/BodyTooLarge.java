package city.wufei.platform.api;

import java.io.IOException;

/** The body of an API request went past what is taken. */
public final class BodyTooLarge extends IOException {
    BodyTooLarge() {
        super("body larger than " + BodyLimit.MOST + " bytes");
    }
}
