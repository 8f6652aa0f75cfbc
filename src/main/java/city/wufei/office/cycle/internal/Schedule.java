package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;

/**
 * That a form is asked for anew with each period.
 *
 * @param units as {@link AskedUnits} reads them
 * @param first period that it is asked for
 */
public record Schedule(long form, DueRule due, String units, Period first, boolean active) {}
