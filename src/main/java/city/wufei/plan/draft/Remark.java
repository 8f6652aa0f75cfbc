package city.wufei.plan.draft;

import city.wufei.plan.Place;

/**
 * A cell of a column that was understood but that an item has no field for, such as remarks, a site, or the target of
 * a year before the last.
 *
 * @param heading of its column, as printed
 */
public record Remark(Unread.Item item, String heading, String text, Place place) {}
