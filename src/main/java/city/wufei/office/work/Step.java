package city.wufei.office.work;

import java.time.LocalDate;

/**
 * A step of a part.
 *
 * @param result what can be measured or seen when it is done
 * @param dueOn as it was set
 * @param counts the day that counts: the next work day where nobody works on the due day
 * @param percent reported last; 0 when nothing was
 */
public record Step(
        long id, long part, int version, String title, String result, LocalDate dueOn, LocalDate counts, int percent) {}
