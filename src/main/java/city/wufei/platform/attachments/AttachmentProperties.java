package city.wufei.platform.attachments;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken.
 *
 * @param folder where they lie; empty for {@code attachments} in the data folder
 * @param largest that a person may send
 */
@ConfigurationProperties("wufei.attachments")
record AttachmentProperties(
        @DefaultValue("") String folder,
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue Scanner scanner) {

    /**
     * A virus scanner; none by default.
     *
     * @param command program and arguments, the file's path is put behind them; 0 says clean, 1 infected
     * @param clamd {@code host:port} or the path of a socket of a ClamAV daemon
     * @param patience how long it may take
     */
    record Scanner(
            @DefaultValue List<String> command,
            @DefaultValue("") String clamd,
            @DefaultValue("60s") Duration patience) {
        Scanner {
            command = List.copyOf(command);
        }
    }
}
