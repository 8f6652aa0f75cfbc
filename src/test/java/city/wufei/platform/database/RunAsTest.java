package city.wufei.platform.database;

import static city.wufei.platform.database.EmbeddedPostgres.Mode.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may start the database where. Needs root, who alone can become all of them. */
class RunAsTest {
    private static final String UP = "SELECT 'up'";

    /** The rights of root in a usual container; among the missing ones are new namespaces. */
    private static final List<String> IN_CONTAINER = List.of(
            "setpriv",
            "--bounding-set=-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,+setuid,+setpcap,+sys_chroot");

    private static final List<String> ALONE_IN_NAMESPACE = List.of("unshare", "--user", "--map-root-user");

    private static final List<String> WITHOUT_MORE_NAMESPACES =
            List.of("sh", "-c", "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$@\"", "sh");

    /** Made with mode 700, so closed to others unless a test opens it. */
    @TempDir
    Path parent;

    @BeforeEach
    void needsRoot() {
        assumeTrue(AnotherUser.weAreRoot(), "only root can become other users: starting as them is not tested");
    }

    @Test
    void startsAsRootWhereOthersMayPass() throws IOException {
        DataFolders.open(parent);

        assertStarts(List.of());
        assertThat(Files.getOwner(parent.resolve("data").resolve("db"))).hasToString("nobody");
    }

    @Test
    void startsAsRootBelowClosedFolder() throws IOException {
        assertStarts(List.of());
    }

    @Test
    void startsAsRootBelowClosedFolderInContainer() throws IOException {
        assertStarts(IN_CONTAINER);
    }

    @Test
    void startsAsRootWhoIsAloneInTheNamespace() throws IOException {
        assertStarts(ALONE_IN_NAMESPACE);
    }

    @Test
    void saysWhatItTriedWhenRootCanBecomeNobodyElse() throws IOException {
        List<String> stuck = Command.line(ALONE_IN_NAMESPACE, WITHOUT_MORE_NAMESPACES.toArray(String[]::new));

        try (FolderProcess process = FolderProcess.open(stuck, FolderProcess.classPath(), data(), OWN, UP)) {
            assertThat(process.answer())
                    .startsWith(OpenFolder.REFUSED + "POSTGRES_CANNOT_BE_RUN")
                    .contains("setpriv", "unshare");
        }
    }

    @Test
    void startsAsOrdinaryUser() throws IOException {
        DataFolders.open(parent);
        String classPath = FolderProcess.classPathForAll(parent);
        Path data = data();
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        try (FolderProcess process = FolderProcess.open(AnotherUser.command(), classPath, data, OWN, UP)) {
            assertThat(process.answer()).isEqualTo(OpenFolder.READY + "up");
        }
    }

    private void assertStarts(List<String> prefix) throws IOException {
        Path data = data();
        for (String time : List.of("first", "second")) {
            try (FolderProcess process = FolderProcess.open(prefix, FolderProcess.classPath(), data, OWN, UP)) {
                assertThat(process.answer()).as(time + " start").isEqualTo(OpenFolder.READY + "up");
            }
        }
    }

    /** With programs of its own: borrowed ones might be reached another way than the folder. */
    private Path data() throws IOException {
        Path data = Files.createDirectory(parent.resolve("data"));
        DataFolders.open(data);
        DataFolders.copyPrograms(data);
        return data;
    }
}
