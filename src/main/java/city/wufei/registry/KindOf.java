package city.wufei.registry;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kind of facility, vehicle or qualification; which there are is data.
 *
 * @param stream what a facility or vehicle is for (MUNICIPAL, HAZARDOUS …); empty for a qualification
 * @param holders who can hold a qualification; empty for others
 * @param unit that a qualification's amount or area is in, null when it has none
 * @param years that a qualification usually lasts, null when that is open
 * @param law it comes from, empty when it is not known
 */
public record KindOf(
        String code,
        String chinese,
        String english,
        String stream,
        List<Holder.Type> holders,
        @Nullable Unit unit,
        @Nullable Integer years,
        String law) {
    public KindOf {
        holders = List.copyOf(holders);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
