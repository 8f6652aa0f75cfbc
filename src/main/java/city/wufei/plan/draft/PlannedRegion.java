package city.wufei.plan.draft;

import city.wufei.plan.Place;

/** A township-level division that the text lists. */
public record PlannedRegion(String name, Kind kind, Place place) {
    /** The three kinds of township-level division. */
    public enum Kind {
        SUBDISTRICT,
        TOWN,
        TOWNSHIP
    }
}
