package city.wufei.plan.reading.value;

import city.wufei.plan.Reading;
import java.util.List;
import java.util.regex.Pattern;

/** Values that are said in words, tried from top to bottom; each pattern matches the whole text. */
record WordForm(Reading.Kind kind, Pattern pattern) {
    private static final List<WordForm> ALL = List.of(
            of(Reading.Kind.NONE, "[-/\\\\]+|无|否|暂?无数据|暂无|暂缺数据|(?:暂)?未(?:开展)?统计|未(?:建立|建成|完成|开展)|不存在|N/?A"),
            of(Reading.Kind.EXISTS, "有|是|√|✓|具备|已?(?:全面|基本)?(?:建立|建成|完成|具备|出台|制定|印发|实现|纳入)"),
            of(
                    Reading.Kind.ASSIGNED,
                    "(?:确保|全面|按照?|按时|以|根据|达到)*(?:完成|执行)?(?:国家|自治区|省|市|州|上级|区|县)+(?:级|委|政府|厅|局)?.{0,6}?"
                            + "(?:下达|分解|分配|考核|要求|规定|确定)的?(?:任务|目标|指标|要求|比例|年度|值|数)*(?:为准|执行|完成)?"),
            of(
                    Reading.Kind.LOWER,
                    "(?:(?:比|较|相较于?|与)?(?:\\d{4}年|基准年|基期|现状|上年)(?:相比)?,?)?"
                            + "(?:(?:适当|有所|逐步|逐年|稳步|持续|进一步|明显|不断|总体|稳中有)(?:降低|下降|减少|削减|压减|降)|实?现?负增长)"),
            of(Reading.Kind.LOWER, "(?:低于|小于|少于|<)(?:\\d{4}年|基准年|基期|现状)(?:水平|值|数据)?"),
            of(Reading.Kind.CONTINUED, "(?:持续|长期|不断|继续|常态化|坚持|保持)(?:推进|开展|实施|坚持|保持|推动|进行|落实|运行|稳定|加强)?|(?:推进|开展)中"));

    private static WordForm of(Reading.Kind kind, String regex) {
        return new WordForm(kind, Pattern.compile(regex));
    }

    static List<Reading> read(String text) {
        return ALL.stream()
                .filter(form -> form.pattern.matcher(text).matches())
                .findFirst()
                .map(form -> List.of(Reading.of(form.kind)))
                .orElse(List.of());
    }
}
