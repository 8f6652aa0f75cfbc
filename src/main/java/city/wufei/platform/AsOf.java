package city.wufei.platform;

import java.time.LocalDate;

/**
 * The day that a page is read as of: {@code ?asOf=2025-12-31}, today (in Shanghai) without it. A page takes part by
 * declaring a parameter of this type; the shell then shows the day and lets it be changed.
 */
public record AsOf(LocalDate date, boolean today) {}
