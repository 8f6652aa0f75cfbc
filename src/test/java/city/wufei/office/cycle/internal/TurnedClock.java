package city.wufei.office.cycle.internal;

import city.wufei.platform.Time;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands on a morning until it is turned to another. */
final class TurnedClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>();

    TurnedClock(String day) {
        turnTo(day);
    }

    void turnTo(String day) {
        now.set(LocalDate.parse(day).atTime(9, 0).atZone(Time.ZONE).toInstant());
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return Time.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Days are those of Shanghai");
    }
}
