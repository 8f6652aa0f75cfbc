package city.wufei.office.work;

import java.time.LocalDate;

/** A step as it is set. */
public record NewStep(String title, String result, LocalDate dueOn) {}
