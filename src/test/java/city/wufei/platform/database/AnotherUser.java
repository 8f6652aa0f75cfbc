package city.wufei.platform.database;

import java.util.List;
import java.util.stream.Stream;

/** Commands run as the user that a database started by root runs as. */
final class AnotherUser {
    private AnotherUser() {}

    static boolean weAreRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** As nobody when we are root, else as ourselves. */
    static List<String> command(String... command) {
        List<String> prefix =
                weAreRoot() ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups") : List.of();
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }
}
