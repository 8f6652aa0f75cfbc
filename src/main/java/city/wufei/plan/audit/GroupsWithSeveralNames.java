package city.wufei.plan.audit;

import java.util.List;
import java.util.regex.Pattern;

/** One group of units under names that differ only by a word of the same meaning ("区级相关单位", "区级有关单位"). */
final class GroupsWithSeveralNames implements AuditRule {
    private static final Pattern CONCERNED = Pattern.compile("相关|有关");

    @Override
    public List<Finding> check(Evidence plan) {
        SeveralNames names = new SeveralNames();
        Passage.units(plan.draft())
                .filter(unit -> CONCERNED.matcher(unit.text()).find())
                .forEach(unit -> names.add(unit.text().replace("有关", "相关"), unit.text(), unit.place()));
        return names.findings();
    }
}
