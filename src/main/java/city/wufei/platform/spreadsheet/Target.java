package city.wufei.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;

/** Where a spreadsheet goes; opened only when all its rows have been taken, so that a failure leaves it untouched. */
@FunctionalInterface
public interface Target {
    OutputStream open() throws IOException;
}
