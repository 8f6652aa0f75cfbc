package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.database.BareDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** Makes the tables as they were when a backup was taken: by the same migrations, no more and no fewer. */
final class Schema {
    static final String LOCATION = "classpath:db/migration";

    private Schema() {}

    /** Fails with {@link BackupError#BACKUP_FROM_NEWER} when this program lacks one of them. */
    static void requireKnown(Manifest manifest) throws IOException {
        Map<String, Resource> known = known();
        for (Manifest.Migration migration : manifest.migrations()) {
            if (!known.containsKey(migration.script())) {
                throw Failure.of(BackupError.BACKUP_FROM_NEWER, manifest.product(), migration.script());
            }
        }
    }

    static void make(BareDatabase database, Manifest manifest) throws IOException {
        Map<String, Resource> known = known();
        Path folder = Files.createTempDirectory("wufei-migrations");
        try {
            for (Manifest.Migration migration : manifest.migrations()) {
                Files.write(
                        folder.resolve(migration.script()),
                        Objects.requireNonNull(known.get(migration.script())).getContentAsByteArray());
            }
            var flyway = database.flyway(manifest.instance(), "filesystem:" + folder);
            flyway.migrate();
            requireSame(manifest, List.of(flyway.info().applied()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void requireSame(Manifest manifest, List<MigrationInfo> applied) {
        Map<String, Integer> made = applied.stream()
                .collect(Collectors.toMap(
                        MigrationInfo::getScript, info -> Objects.requireNonNullElse(info.getChecksum(), 0)));
        for (Manifest.Migration migration : manifest.migrations()) {
            if (!Objects.equals(made.get(migration.script()), migration.checksum())) {
                throw Failure.of(BackupError.BACKUP_SCHEMA_DIFFERS, migration.script());
            }
        }
    }

    private static Map<String, Resource> known() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql"))
                .stream()
                .collect(Collectors.toMap(
                        resource -> Objects.requireNonNullElse(resource.getFilename(), ""),
                        Function.identity(),
                        (first, second) -> first));
    }
}
