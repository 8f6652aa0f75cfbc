package city.wufei.plan.reading.text;

import city.wufei.plan.YearSpan;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.reading.value.NormalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a plan says of itself. Of several patterns the first that is found counts. */
final class HeadReader {
    private static final int TOP = 25;
    private static final String KIND_OF_PAPER = "(?:实施方案|建设方案|工作方案|行动方案|行动计划|规划|方案)";

    private static final List<Pattern> TITLES = List.of(
            Pattern.compile("《([^》]{4,60}" + KIND_OF_PAPER + "(?:（[^）]*）)?)》[^。]{0,40}印发"),
            Pattern.compile("关于印发《?([^》]{4,60}?" + KIND_OF_PAPER + "(?:（[^）]*）)?)》?的通知"),
            Pattern.compile("(?:^|\\n)([^\\n。，]{4,50}" + KIND_OF_PAPER + "(?:（[^）]*）)?)(?:\\n|$)"));

    private static final Pattern PLACE = Pattern.compile(
            "^(?:\\p{IsHan}{2,8}(?:省|自治区))?(?:\\p{IsHan}{2,8}?(?:市|自治州|州|盟)(?=\\p{IsHan}{1,8}(?:自治县|新区|区|县|市|旗)))?"
                    + "(\\p{IsHan}{1,8}?(?:自治县|自治州|自治旗|新区|区|县|市|州|盟|旗))(?![区县市州])");
    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern CHINESE_DATE =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern ISSUER =
            Pattern.compile("[\\p{IsHan}“”]{2,30}(?:人民政府办公室|人民政府办公厅|人民政府|办公室|办公厅|委员会|领导小组|局|厅|部|指挥部)");

    private static final List<Pattern> BASE_YEARS = List.of(
            Pattern.compile("以(\\d{4})年为(?:基准|基期|基数|基础)"), Pattern.compile("(?:基准年|基期|基准年份)(?:为|是|:)?(\\d{4})年"));

    private static final Pattern YEARS_MEANT = Pattern.compile("基准|基期|基数|基础|时限|期限|年限|周期|时间|时段|实施期|建设期|规划期|方案期");
    private static final String SPAN = "(\\d{4})年?(?:-|~|至|到)(\\d{4})年?";
    private static final List<Pattern> PERIODS = List.of(
            Pattern.compile("(?:时限|期限|年限|实施期|建设期|规划期|方案期|周期|时间|时段)(?:范围)?(?:为|是|:|自|从|,)*" + SPAN),
            Pattern.compile("\\(" + SPAN + "\\)"));

    private final List<String> paragraphs;

    /** Those that may name the base year or the period, in normal text. */
    private final List<String> ofYears;

    private HeadReader(List<String> paragraphs) {
        this.paragraphs = paragraphs;
        this.ofYears = paragraphs.stream()
                .filter(text -> YEARS_MEANT.matcher(text).find())
                .map(NormalText::of)
                .toList();
    }

    static PlanHead read(List<Paragraph> paragraphs) {
        HeadReader reader =
                new HeadReader(paragraphs.stream().map(Paragraph::text).toList());
        String title = reader.title();
        int dateAt = reader.dateAt();
        return new PlanHead(
                title,
                place(title),
                reader.issuer(dateAt),
                dateAt < 0 ? null : reader.date(dateAt).orElse(null),
                reader.year(),
                reader.period(title));
    }

    /** A title printed on several lines is put together. */
    private String title() {
        List<String> top = paragraphs.subList(0, Math.min(TOP, paragraphs.size()));
        String lines = String.join("\n", top);
        String running = NormalText.unwrapped(String.join("", top));
        return Stream.of(found(TITLES.get(0), running), found(TITLES.get(1), running), found(TITLES.get(2), lines))
                .flatMap(Optional::stream)
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static @Nullable String place(String title) {
        return found(PLACE, title).orElse(null);
    }

    /** The line that is nothing but a date, or -1. */
    private int dateAt() {
        for (int i = 0; i < Math.min(TOP * 2, paragraphs.size()); i++) {
            if (date(i).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<LocalDate> date(int at) {
        String text = NormalText.of(paragraphs.get(at));
        Matcher digits = DATE.matcher(text);
        Matcher chinese = CHINESE_DATE.matcher(text);
        try {
            if (digits.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(digits.group(1)),
                        Integer.parseInt(digits.group(2)),
                        Integer.parseInt(digits.group(3))));
            }
            return chinese.matches() ? Optional.of(ChineseDate.of(chinese)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Who signed: the line above the date, else the first line that is nothing but a body. */
    private @Nullable String issuer(int dateAt) {
        Stream<String> signed = dateAt > 0 ? Stream.of(paragraphs.get(dateAt - 1)) : Stream.empty();
        return Stream.concat(signed, paragraphs.stream().limit(TOP))
                .map(NormalText::unwrapped)
                .filter(line -> ISSUER.matcher(line).matches())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer year() {
        return BASE_YEARS.stream()
                .flatMap(pattern -> ofYears.stream().map(text -> found(pattern, text)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Integer::valueOf)
                .orElse(null);
    }

    private @Nullable YearSpan period(String title) {
        for (Pattern pattern : PERIODS) {
            for (String text : pattern == PERIODS.get(0) ? ofYears : List.of(NormalText.of(title))) {
                Matcher span = pattern.matcher(text);
                if (span.find()) {
                    int from = Integer.parseInt(span.group(1));
                    int to = Integer.parseInt(span.group(2));
                    return from <= to ? new YearSpan(from, to) : null;
                }
            }
        }
        return null;
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
