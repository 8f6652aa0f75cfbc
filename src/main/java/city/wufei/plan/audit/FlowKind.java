package city.wufei.plan.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What happens to waste, by the words that names of amounts and rates end with. */
enum FlowKind {
    PRIOR_STOCK("往年贮存|往年贮存的|历年贮存|上年贮存"),
    COLLECTABLE("可收集"),
    GENERATED("申报产生|年产生|产生|产废|使用"),
    STORED("年底贮存|年末贮存|贮存"),
    COLLECTED("回收利用|回收|收集|收运|清运"),
    UTILISED("综合利用|资源化利用|再生利用|利用"),
    DISPOSED("集中无害化处理|集中无害化处置|无害化处理|无害化处置|集中处理|集中处置|安全填埋处置|处理|处置");

    /** The longer words first, so that a rest is never left of one. */
    private static final List<FlowKind> ORDER = List.of(values());

    private final Pattern atEnd;
    private final Pattern inFront;

    FlowKind(String words) {
        atEnd = Pattern.compile("^(?<subject>.*?)(?<word>" + words + ")$");
        inFront = Pattern.compile("^.*?(?<word>" + words + ")(?<subject>.+)$");
    }

    /**
     * A name taken apart: what, and what happens to it.
     *
     * @param word as printed, without "amount" or "rate"
     */
    record Name(String subject, FlowKind kind, String word) {}

    /** Reads "地膜使用量", "回收地膜", "水泥厂处理污泥", "秸秆综合利用率". */
    static Optional<Name> read(String name) {
        String stem = name.replaceFirst("(?:总量|量|率|总规模|规模|总数|数)$", "");
        return ORDER.stream()
                .flatMap(kind -> kind.match(kind.atEnd, stem).stream())
                .findFirst()
                .or(() -> ORDER.stream()
                        .flatMap(kind -> kind.match(kind.inFront, stem).stream())
                        .findFirst());
    }

    /** Whether nobody can have more of this than of the other, but for stock of earlier years. */
    boolean isPartOf(FlowKind whole) {
        return switch (whole) {
            case GENERATED -> this == COLLECTABLE || this == COLLECTED || this == UTILISED || this == DISPOSED;
            case COLLECTABLE -> this == COLLECTED || this == UTILISED;
            case PRIOR_STOCK, STORED, COLLECTED, UTILISED, DISPOSED -> false;
        };
    }

    private Optional<Name> match(Pattern pattern, String stem) {
        java.util.regex.Matcher matcher = pattern.matcher(stem);
        return matcher.matches()
                ? Optional.of(new Name(Subject.key(matcher.group("subject")), this, matcher.group("word")))
                : Optional.empty();
    }
}
