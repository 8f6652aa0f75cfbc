package city.wufei.plan.reading.text;

import city.wufei.plan.Place;

/**
 * A paragraph's text with the headings it stands under.
 *
 * @param chapter the outermost heading, without ordinal; empty before the first
 * @param topic the innermost heading, without ordinal; empty before the first
 * @param text without the heading that runs into it
 */
record Passage(Place place, String chapter, String topic, String text) {
    private static final int LONGEST = 20_000;

    /** Longer than anybody writes; its sentences are not looked at one by one. */
    boolean isTooLong() {
        return text.length() > LONGEST;
    }
}
