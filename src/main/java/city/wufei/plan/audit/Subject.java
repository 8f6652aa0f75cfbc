package city.wufei.plan.audit;

import java.util.regex.Pattern;

/** What an amount or a rate is about, without words that do not change it. */
final class Subject {
    private static final Pattern IDLE =
            Pattern.compile("全[区市县州省]|我[区市县州省]|辖区内?|开展|主要农作物|农作物|主要|废弃(?=农膜|地膜|棚膜)|综合|资源化|其中|[的约共年]|^(?:规范)?养殖场(?=畜禽)");

    private Subject() {}

    /** Equal for two names of one thing. */
    static String key(String name) {
        return IDLE.matcher(name)
                .replaceAll("")
                .replace("固废", "固体废物")
                .replace("危废", "危险废物")
                .replace("产废", "产生")
                .replace("处置", "处理");
    }

    static boolean isSame(String one, String other) {
        return !one.isEmpty() && key(one).equals(key(other));
    }
}
