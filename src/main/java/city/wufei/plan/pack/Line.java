package city.wufei.plan.pack;

/** What was read, with the line it was read from. */
record Line<T>(CsvRow row, T item) {}
