package city.wufei.office.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReminderTest {
    @Test
    void comesSoManyWorkDaysBeforeAndOnlyOnce() {
        Reminder before = new Reminder(1, -3, null, Reminder.Whom.FILLERS, false);
        assertThat(before.due(-4)).isEmpty();
        assertThat(before.due(-3)).isEqualTo(OptionalInt.of(-3));
        assertThat(before.due(-1)).isEqualTo(OptionalInt.of(-3));
        assertThat(before.due(0)).isEmpty();
    }

    @Test
    void comesAgainEachThirdWorkDayAfter() {
        Reminder after = new Reminder(1, 3, 3, Reminder.Whom.FILLERS, false);
        assertThat(after.due(2)).isEmpty();
        assertThat(after.due(3)).isEqualTo(OptionalInt.of(3));
        assertThat(after.due(5)).isEqualTo(OptionalInt.of(3));
        assertThat(after.due(6)).isEqualTo(OptionalInt.of(6));
        assertThat(after.due(31)).isEqualTo(OptionalInt.of(30));
    }
}
