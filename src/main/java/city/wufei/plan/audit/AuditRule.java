package city.wufei.plan.audit;

import java.util.List;

/** One thing that is looked at. Silent unless it can prove what it says from the document alone. */
interface AuditRule {
    List<Finding> check(Evidence plan);
}
