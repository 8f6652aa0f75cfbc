package city.wufei.platform.jobs;

import java.util.Map;

/**
 * A job to start.
 *
 * @param kind key of its {@link JobKind}
 * @param subject what it is about, for people, as it stands in the data; may be empty
 * @param parameters what its kind needs to know; the names of big things, not the things
 */
public record NewJob(String kind, String subject, Map<String, String> parameters) {
    public NewJob {
        parameters = Map.copyOf(parameters);
    }
}
