package city.wufei.plan;

/** On which side of a number a value has to be. */
public enum Bound {
    AT_LEAST("≥"),
    MORE_THAN("＞"),
    AT_MOST("≤"),
    LESS_THAN("＜"),
    EXACTLY("=");

    private final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    /** As plans print it, full width. */
    public String sign() {
        return sign;
    }
}
