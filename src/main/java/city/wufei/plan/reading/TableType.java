package city.wufei.plan.reading;

import static city.wufei.plan.reading.Meaning.BASELINE;
import static city.wufei.plan.reading.Meaning.BODIES;
import static city.wufei.plan.reading.Meaning.CONTENT;
import static city.wufei.plan.reading.Meaning.GROUP;
import static city.wufei.plan.reading.Meaning.INVESTMENT;
import static city.wufei.plan.reading.Meaning.ITEM;
import static city.wufei.plan.reading.Meaning.KIND;
import static city.wufei.plan.reading.Meaning.NUMBER;
import static city.wufei.plan.reading.Meaning.REMARK;
import static city.wufei.plan.reading.Meaning.SUBGROUP;
import static city.wufei.plan.reading.Meaning.SUPPORTS;
import static city.wufei.plan.reading.Meaning.TARGET;
import static city.wufei.plan.reading.Meaning.TIME;
import static city.wufei.plan.reading.Meaning.UNIT;

import city.wufei.plan.draft.Unread.Item;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The three tables of a plan, and the words that cities head their columns with. */
@SuppressWarnings("ImmutableEnumChecker") // the sets and lists are copied and cannot be changed
enum TableType {
    INDICATORS(
            Item.Type.INDICATOR,
            "指标",
            EnumSet.of(ITEM, TARGET),
            EnumSet.of(TARGET, BASELINE, UNIT, KIND),
            HeadingRule.of(GROUP, 3, "^(一级指标|一级|一级分类|一级目录|第一级)(名称)?$"),
            HeadingRule.of(GROUP, 2, "^(指标)?(类别|领域|分类|大类|板块|方面|维度|目标层)$"),
            HeadingRule.of(SUBGROUP, 3, "^(二级指标|二级|二级分类|第二级)(名称)?$"),
            HeadingRule.of(SUBGROUP, 2, "^(子类|小类|指标分类|指标子类|分项|准则层)$"),
            HeadingRule.of(ITEM, 3, "^(三级指标|三级|第三级|指标名称|具体指标|指标项|指标层)(名称)?$"),
            HeadingRule.of(ITEM, 2, "^(建设|考核|评价|主要|核心)?指标(内容|项目|体系|及名称)?$|指标名|^名称$"),
            HeadingRule.of(KIND, 3, "^指标(类型|属性|性质)$|^(必选|约束).*(可选|预期)"),
            HeadingRule.of(KIND, 1, "^(指标)?(类型|属性|性质|类别)$"),
            HeadingRule.of(UNIT, 3, "^(计量|度量|指标|数据)?单位$|^量纲$"),
            HeadingRule.of(BASELINE, 3, "现状|基准|基期|基数|基线|现有值"),
            HeadingRule.of(BASELINE, 2, "^\\d{4}年(度|底|末)?(实际|完成|统计|指标)*(值|数|数据|情况|水平)?$"),
            HeadingRule.of(TARGET, 3, "目标|规划值|计划值|预期值|指标值$"),
            HeadingRule.of(TARGET, 2, "^\\d{4}年(度|底|末)?(规划|计划|预期)?(值|数)?$")),
    TASKS(
            Item.Type.TASK,
            "任务|措施|举措|清单",
            EnumSet.of(ITEM, BODIES),
            EnumSet.of(SUPPORTS, TIME),
            HeadingRule.of(GROUP, 3, "^(任务)?(类别|领域|分类|板块|类型|方面|大类)$|^(重点|任务|工作)(领域|方向)$|^一级任务$|^章节$"),
            HeadingRule.of(SUBGROUP, 3, "^(任务名称|二级任务|任务事项|任务分类|措施名称|子任务|主要方向|任务项)$"),
            HeadingRule.of(SUBGROUP, 2, "^(建设|主要|重点|工作|目标)?任务$|^(重点|主要)?工作$|^(工作|任务)?事项$|^(主要)?方向$"),
            HeadingRule.of(ITEM, 3, "^(具体|主要|细化)(内容|措施|举措|任务|工作|要求)(及要求)?$|^(工作|任务|建设|措施)(内容|措施|举措|要求|描述)$"),
            HeadingRule.of(ITEM, 2, "^(内容|措施|举措|任务明细|主要任务|三级任务|任务)$|内容$")),
    PROJECTS(
            Item.Type.PROJECT,
            "项目|工程",
            EnumSet.of(ITEM),
            EnumSet.of(INVESTMENT, CONTENT),
            HeadingRule.of(GROUP, 3, "^(项目|工程)?(类别|类型|分类|大类|性质)$"),
            HeadingRule.of(SUBGROUP, 3, "^(所属)?(领域|行业|板块|小类|子类|项目领域)$"),
            HeadingRule.of(ITEM, 3, "^(重点|重大|建设|工程|主要)?(项目|工程)(项目)?(名称|名)$"),
            HeadingRule.of(ITEM, 2, "^(重点|重大|建设|工程|主要)?项目$|^名称$|^工程$"),
            HeadingRule.of(CONTENT, 3, "^(主要|项目|工程)?(建设|实施|工作|工程)?(内容|规模|概况|任务)(及|与|和)?(规模|内容)?$"),
            HeadingRule.of(CONTENT, 2, "内容|规模|概况|简介|描述"),
            HeadingRule.of(INVESTMENT, 3, "^(项目)?(总投资|投资总额|投资估算|估算总投资|计划总投资|总投资额|投资额|投资概算|投资金额|投资)$"),
            HeadingRule.of(INVESTMENT, 2, "投资|资金|金额|概算|估算|预算|经费"),
            HeadingRule.of(BODIES, 2, "业主"),
            HeadingRule.of(REMARK, 2, "地点|地址|位置|选址|进展|性质|来源"));

    /** Columns that mean the same in every table. */
    private static final List<HeadingRule> COMMON = List.of(
            HeadingRule.of(NUMBER, 3, "^(序号|编号|序|号|№|no\\.?|No\\.?|NO\\.?|(任务|项目|指标)(序号|编号))$"),
            HeadingRule.of(BODIES, 3, "^(第一)?(责任|牵头|负责|主管|主责|主办)(单位|部门|主体|机构)(及责任人)?$"),
            HeadingRule.of(BODIES, 2, "(责任|牵头|负责|主管|主责|实施|承担|落实|主办|建设|承办|申报|完成|执行)(单位|部门|主体|机构)"),
            HeadingRule.of(BODIES, 2, "^(牵头|主办|负责)方?$"),
            HeadingRule.of(BODIES, 1, "^(单位|部门|责任分工|分工|责任)$"),
            HeadingRule.of(SUPPORTS, 3, "(配合|协助|协同|参与|协办|支持|联动|参加|会同)(单位|部门|主体|机构)?$"),
            HeadingRule.of(TIME, 3, "时限|年限|期限|起止|工期|周期"),
            HeadingRule.of(TIME, 2, "时间|进度|节点|^年度$|完成年"),
            HeadingRule.of(REMARK, 3, "备注|说明|^注$|解释|注释"),
            HeadingRule.of(REMARK, 2, "依据|来源|计算方法|联系"));

    private final Item.Type item;
    private final Pattern subject;

    private final Set<Meaning> required;
    private final Set<Meaning> telling;
    private final List<HeadingRule> rules;

    TableType(Item.Type item, String subject, Set<Meaning> required, Set<Meaning> telling, HeadingRule... rules) {
        this.item = item;
        this.subject = Pattern.compile(subject);
        this.required = Set.copyOf(required);
        this.telling = Set.copyOf(telling);
        this.rules = List.of(rules);
    }

    /** What its rows are. */
    Item.Type item() {
        return item;
    }

    /** The best weight that the words of a heading give to a meaning, 0 for none. */
    int weight(Meaning meaning, String heading) {
        return Stream.concat(rules.stream(), COMMON.stream())
                .filter(rule -> rule.meaning() == meaning && rule.matches(heading))
                .mapToInt(HeadingRule::weight)
                .max()
                .orElse(0);
    }

    /** Whether a heading or caption names what this table lists. */
    boolean isNamedIn(String text) {
        return subject.matcher(text).find();
    }

    /** Whether columns with these meanings can make up this table. */
    boolean canConsistOf(Set<Meaning> meanings) {
        return meanings.containsAll(required) && telling.stream().anyMatch(meanings::contains);
    }
}
