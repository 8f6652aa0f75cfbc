package city.wufei.office.report.internal;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import org.springframework.stereotype.Component;

/** What was issued is seen by all readers; nobody adds to it or takes from it. */
@Component
class ReportGate implements AttachmentGate {
    private final ReportSql sql;

    ReportGate(ReportSql sql) {
        this.sql = sql;
    }

    @Override
    public String ownerType() {
        return Reports.OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, long report) {
        return caller.may(Action.READ) && sql.find(report).isPresent();
    }

    @Override
    public boolean mayAdd(Caller caller, long report) {
        return false;
    }

    @Override
    public String page(long report) {
        return "/work/reports/" + report;
    }
}
