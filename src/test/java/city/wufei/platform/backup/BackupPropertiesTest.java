package city.wufei.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BackupPropertiesTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @EnableConfigurationProperties(BackupProperties.class)
    static class Bound {}

    @Test
    void areNeverByThemselves() {
        runner.run(context -> {
            BackupProperties properties = context.getBean(BackupProperties.class);
            assertThat(properties).isEqualTo(new BackupProperties("", null, 14));
            assertThat(properties.folderIn("/srv/wufei")).isEqualTo(Path.of("/srv/wufei/backups"));
        });
    }

    @Test
    void areDailyAndElsewhereWhereAnAdministratorSaysSo() {
        runner.withPropertyValues("wufei.backup.at=02:00", "wufei.backup.keep=30", "wufei.backup.folder=/mnt/nas")
                .run(context -> {
                    BackupProperties properties = context.getBean(BackupProperties.class);
                    assertThat(properties).isEqualTo(new BackupProperties("/mnt/nas", LocalTime.of(2, 0), 30));
                    assertThat(properties.folderIn("/srv/wufei")).isEqualTo(Path.of("/mnt/nas"));
                });
    }

    @Test
    void keepAtLeastOne() {
        assertThatThrownBy(() -> new BackupProperties("", null, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
