package city.wufei.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.Typed;
import city.wufei.WufeiTest;
import city.wufei.kernel.Failure;
import city.wufei.platform.database.BareDatabase;
import city.wufei.platform.database.SomebodysServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.node.ObjectNode;

/** A restore into a database on a server, where nothing can be thrown away with its folder. */
@WufeiTest
class RestoreOnServerTest {
    @TempDir
    private Path folder;

    private final Path data;

    @Autowired
    RestoreOnServerTest(Environment environment) {
        this.data = Path.of(environment.getRequiredProperty("wufei.data"));
    }

    @Test
    void fillsAnEmptyDatabaseAndLeavesOneEmptyWhenItFails() throws Exception {
        Path backup = folder.resolve("backup.zip");
        Typed made = Typed.run("backup", backup.toString(), "--data", data.toString());
        assertThat(made.status()).as(made.err()).isZero();
        Path forged = Forged.of(backup, folder.resolve("forged.zip"), manifest -> {
            ((ObjectNode) manifest.withArray("tables").get(0)).put("sha256", "0".repeat(64));
            return manifest;
        });

        try (SomebodysServer server = SomebodysServer.start()) {
            assertRefused(BackupError.RESTORE_DIFFERS, forged, server);
            try (BareDatabase database = database(server)) {
                database.start();
                try (Connection owner = database.connect()) {
                    assertThat(Catalogue.isEmpty(owner)).isTrue();
                }
            }
            assertThat(folder.resolve("elsewhere")).doesNotExist();

            restore(backup, server);

            try (BackupFile file = BackupFile.open(backup);
                    BareDatabase database = database(server)) {
                database.start();
                try (Connection owner = database.connect()) {
                    assertThat(Catalogue.tables(owner))
                            .hasSameSizeAs(file.manifest().tables());
                    assertThat(Catalogue.foreignKeys(owner)).isNotEmpty();
                }
            }
            assertRefused(BackupError.RESTORE_NOT_EMPTY, backup, server);
        }
    }

    private void assertRefused(BackupError code, Path backup, SomebodysServer server) {
        assertThatThrownBy(() -> restore(backup, server))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private void restore(Path backup, SomebodysServer server) throws IOException, SQLException {
        try (BackupFile file = BackupFile.open(backup);
                BareDatabase database = database(server)) {
            new Restore(file, database).run();
        }
    }

    private BareDatabase database(SomebodysServer server) {
        Map<String, String> properties = new HashMap<>(server.properties());
        properties.put("wufei.data", folder.resolve("elsewhere").toString());
        // Else what the first restore put there would be in the way of the second.
        properties.put(
                "wufei.attachments.folder",
                folder.resolve("attachments-" + System.nanoTime()).toString());
        return BareDatabase.of(properties);
    }
}
