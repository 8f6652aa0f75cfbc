package city.wufei.office.report;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How working on progress reports can fail. */
public enum ProgressReportError implements ErrorCode {
    PROGRESS_REPORT_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody changed it since it was read. */
    PROGRESS_REPORT_CHANGED(Kind.CONFLICT),
    /** There is a draft for the period already. */
    PROGRESS_REPORT_DRAFTED(Kind.USER),
    /** Reports are of months and quarters. */
    PROGRESS_REPORT_PERIOD(Kind.USER),
    /** Figures are taken within the period or later, and not of days to come. */
    PROGRESS_REPORT_CUTOFF(Kind.USER),
    PROGRESS_REPORT_WITHOUT_TITLE(Kind.USER),
    PROGRESS_REPORT_WITHOUT_REASON(Kind.USER);

    private final Kind kind;

    ProgressReportError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
