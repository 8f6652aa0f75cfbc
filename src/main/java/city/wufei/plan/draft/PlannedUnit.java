package city.wufei.plan.draft;

import java.util.List;

/**
 * A body or a group of bodies that the plan gives something to do.
 *
 * @param name the fullest name the document uses
 * @param aliases other names that the document itself introduces or that differ in form only
 * @param group whether it stands for several ("各乡镇（街道）", "区级相关单位"); resolved to members by the register
 */
public record PlannedUnit(String name, List<String> aliases, boolean group) {
    public PlannedUnit {
        aliases = List.copyOf(aliases);
    }
}
