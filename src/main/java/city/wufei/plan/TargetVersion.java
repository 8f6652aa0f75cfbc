package city.wufei.plan;

import java.time.Instant;

/** Who set an indicator's yearly targets, when and why; numbers count from 1. */
public record TargetVersion(long id, int number, String by, Instant at, String why) {}
