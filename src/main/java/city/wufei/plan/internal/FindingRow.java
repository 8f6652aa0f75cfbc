package city.wufei.plan.internal;

import city.wufei.plan.audit.Finding;

/** A finding that was kept. */
public record FindingRow(long id, int sequence, Finding finding) {}
