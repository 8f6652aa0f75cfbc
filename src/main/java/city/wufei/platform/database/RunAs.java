package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user that PostgreSQL runs as. It refuses to run as root, so root has to become somebody else first.
 *
 * @param way how it is called in messages
 * @param prefix what stands before each command
 * @param owner who the database files have to belong to; null when they are ours anyway
 */
record RunAs(String way, List<String> prefix, @Nullable UserPrincipal owner) {

    /** The first way in which the programs in the data folder can be run. */
    static RunAs find(Path dataFolder, Binaries binaries, Path log) throws IOException {
        List<RunAs> ways = isRoot(dataFolder) ? waysForRoot() : List.of(new RunAs("self", List.of(), null));
        for (RunAs way : ways) {
            // The programs lie beside the database: a way that reaches them reaches both.
            if (Command.run(log, way.command(binaries.program("postgres"), "--version")) == 0) {
                return way;
            }
        }
        String tried = ways.stream().map(RunAs::way).collect(Collectors.joining(", "));
        throw Failure.of(PlatformError.POSTGRES_CANNOT_BE_RUN, dataFolder, tried);
    }

    List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    void own(Path folder) throws IOException {
        if (owner != null) {
            Folders.handOver(folder, owner);
        }
    }

    /** By the owner of a file that we make: a name could be anything. */
    private static boolean isRoot(Path dataFolder) throws IOException {
        Path probe = Files.createTempFile(dataFolder, "owner", "");
        try {
            return Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }

    /**
     * From the least to the most that PostgreSQL is left with. A data folder below a closed one, such as {@code /root},
     * is reached with the right to pass closed folders: to read all files if that is to be had, else (as in a usual
     * container) to read and write them. Where root is alone in its user namespace, another namespace has to do.
     */
    private static List<RunAs> waysForRoot() throws IOException {
        List<RunAs> ways = new ArrayList<>();
        String[] nobody = passwdEntry("nobody");
        if (nobody != null) {
            UserPrincipal owner =
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(nobody[0]);
            List<String> drop = List.of(
                    "setpriv", "--reuid=" + nobody[2], "--regid=" + nobody[3], "--clear-groups", "--no-new-privs");
            ways.add(new RunAs("setpriv", drop, owner));
            for (String right : List.of("dac_read_search", "dac_override")) {
                ways.add(new RunAs(
                        "setpriv " + right,
                        Command.line(
                                drop,
                                // Without this, access(2) would not count the right.
                                "--securebits=+no_setuid_fixup",
                                "--inh-caps=-all,+" + right,
                                "--ambient-caps=-all,+" + right),
                        owner));
            }
        }
        UserPrincipal root =
                FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("root");
        ways.add(new RunAs("unshare", List.of("unshare", "--user", "--"), root));
        return ways;
    }

    private static String @Nullable [] passwdEntry(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(entry -> entry[0].equals(name) && entry.length > 3)
                    .findFirst()
                    .orElse(null);
        }
    }
}
