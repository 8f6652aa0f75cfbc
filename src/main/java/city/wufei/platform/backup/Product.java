package city.wufei.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version of the program this is. */
final class Product {
    private Product() {}

    static String version() {
        try (InputStream in = Product.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties info = new Properties();
            if (in != null) {
                info.load(in);
            }
            return info.getProperty("build.version", "dev");
        } catch (IOException unreadable) {
            return "dev";
        }
    }
}
