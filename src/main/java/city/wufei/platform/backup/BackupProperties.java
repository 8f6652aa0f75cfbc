package city.wufei.platform.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups that the program makes by itself.
 *
 * @param folder where they go; empty for {@code backups} in the data folder, which is no place to keep the only ones
 * @param at time of day in Shanghai, such as {@code 02:00}; null for never
 * @param keep how many of them are left there
 */
@ConfigurationProperties("wufei.backup")
record BackupProperties(
        @DefaultValue("") String folder,
        @Nullable LocalTime at,
        @DefaultValue("14") int keep) {
    BackupProperties {
        if (keep < 1) {
            throw new IllegalArgumentException("wufei.backup.keep is less than 1: " + keep);
        }
    }

    Path folderIn(String data) {
        return (folder.isBlank() ? Path.of(data, "backups") : Path.of(folder))
                .toAbsolutePath()
                .normalize();
    }
}
