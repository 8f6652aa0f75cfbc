package city.wufei.registry.internal;

import city.wufei.registry.Organisation;
import city.wufei.registry.Region;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Township;
import java.util.List;

/** The government that each township-level region has: a subdistrict an office, a town or township its own. */
final class TownshipGovernment {
    private TownshipGovernment() {}

    static Body of(Township township) {
        String end = township.kind() == Region.Kind.SUBDISTRICT ? "办事处" : "人民政府";
        return new Body(township.name() + end, null, Organisation.Kind.TOWNSHIP_GOVERNMENT, List.of(township.name()));
    }
}
