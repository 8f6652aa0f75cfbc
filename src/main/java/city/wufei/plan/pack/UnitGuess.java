package city.wufei.plan.pack;

import static city.wufei.registry.Organisation.Kind.DEPARTMENT;
import static city.wufei.registry.Organisation.Kind.ENTERPRISE;
import static city.wufei.registry.Organisation.Kind.OFFICE;
import static city.wufei.registry.Organisation.Kind.OTHER;
import static city.wufei.registry.Organisation.Kind.PARK_ADMINISTRATION;
import static city.wufei.registry.Organisation.Kind.PUBLIC_BODY;
import static city.wufei.registry.Organisation.Kind.TOWNSHIP_GOVERNMENT;

import city.wufei.plan.reading.value.NormalText;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** What a body or a group probably is, by the way its name ends or is built. */
final class UnitGuess {
    private static final Pattern ALL = Pattern.compile("^(?:全?[区市县]级?|辖区内?)?(?:各|所有|全体).*");
    private static final Pattern SUBDISTRICTS_ONLY = Pattern.compile("^[^乡镇]*街道(?:办事处)?$");
    private static final Pattern TOWNSHIPS = Pattern.compile(".*(?:乡镇|镇乡|镇街|街镇|乡、镇|镇、乡|镇\\(街道\\)|街道\\(乡镇\\)).*");

    private record Ending(Pattern pattern, Organisation.Kind kind) {
        static Ending of(String endings, Organisation.Kind kind) {
            return new Ending(Pattern.compile(".*(?:" + endings + ")$"), kind);
        }
    }

    /** Tried from top to bottom. */
    private static final List<Ending> ENDINGS = List.of(
            Ending.of("(?:领导小组|指挥部|委员会|专班|联席会议)办(?:公室)?", OFFICE),
            Ending.of("管委会|管理委员会", PARK_ADMINISTRATION),
            Ending.of("街道|街道办|办事处|[镇乡](?:人民)?政府|镇|乡", TOWNSHIP_GOVERNMENT),
            Ending.of("公司|集团|厂|企业|银行|合作社|矿|场|门店|超市", ENTERPRISE),
            Ending.of("检察院|法院", DEPARTMENT),
            Ending.of("联社|联合社|中心|[大中小]学|学校|学院|医院|研究院|设计院|院|所|站|馆|协会|学会|联合会|总工会|妇联|残联|工商联|科协|文联|团委|红十字会", PUBLIC_BODY),
            Ending.of("局|委|委员会|部|办|办公室|厅|处|署|组|队|政府", DEPARTMENT));

    private UnitGuess() {}

    static Organisation.Kind kind(String name) {
        String normal = NormalText.of(name);
        return ENDINGS.stream()
                .filter(ending -> ending.pattern().matcher(normal).matches())
                .map(Ending::kind)
                .findFirst()
                .orElse(OTHER);
    }

    static Rule rule(String name) {
        String normal = NormalText.of(name);
        if (!ALL.matcher(normal).matches()) {
            return Rule.OPEN;
        }
        if (SUBDISTRICTS_ONLY.matcher(normal).matches()) {
            return Rule.ALL_SUBDISTRICTS;
        }
        return TOWNSHIPS.matcher(normal).matches() ? Rule.ALL_TOWNSHIPS : Rule.OPEN;
    }
}
