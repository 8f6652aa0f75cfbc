package city.wufei.plan.internal;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files beside a plan and what is in it: seen by all readers, added by who may change the thing. */
@Configuration(proxyBeanMethods = false)
public class PlanFiles {
    /** Owner of files beside a plan, such as the scan of the signed document. */
    public static final String PLAN = "plan";
    /** Owner of what comes back signed and sealed: the scans beside a unit's list of responsibilities. */
    public static final String UNIT = "plan-unit";

    @Bean
    static AttachmentGate filesOfPlans(PlanStore plans) {
        return new Gate(PLAN, Action.IMPORT, id -> plans.find(id).isPresent(), id -> "/document?plan=" + id);
    }

    @Bean
    static AttachmentGate scansOfUnits(UnitStore units) {
        return new Gate(
                UNIT,
                Action.EDIT,
                id -> units.planOf(id).isPresent(),
                id -> "/units/" + id + "?plan=" + units.planOf(id).orElse(0L));
    }

    private record Gate(String ownerType, Action adding, LongPredicate isThere, LongFunction<String> address)
            implements AttachmentGate {
        @Override
        public boolean mayRead(Caller caller, long id) {
            return caller.may(Action.READ) && isThere.test(id);
        }

        @Override
        public boolean mayAdd(Caller caller, long id) {
            return caller.may(adding) && isThere.test(id);
        }

        @Override
        public String page(long id) {
            return address.apply(id);
        }
    }
}
