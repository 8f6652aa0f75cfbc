package city.wufei.registry.internal;

/** A person to call at a body, as kept or masked. */
public record Contact(long id, String name, String duty, String phone) {
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    /** Enough to recognise, not enough to call: {@code 张*}, {@code 138******78}. */
    public Contact masked() {
        int first = name.offsetByCodePoints(0, 1);
        String hidden = "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
        int middle = Math.max(0, phone.length() - SHOWN_FIRST - SHOWN_LAST);
        String number = middle == 0
                ? "*".repeat(phone.length())
                : phone.substring(0, SHOWN_FIRST) + "*".repeat(middle) + phone.substring(phone.length() - SHOWN_LAST);
        return new Contact(id, name.substring(0, first) + hidden, duty, number);
    }
}
