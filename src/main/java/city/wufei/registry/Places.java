package city.wufei.registry;

import city.wufei.identity.Whereabouts;
import java.time.LocalDate;

/** Says where a thing of the register lies on a day: what scopes of rights are held against. */
public interface Places {
    /** Nowhere, when there is no such thing. */
    Whereabouts of(Holder.Type type, long id, LocalDate day);
}
