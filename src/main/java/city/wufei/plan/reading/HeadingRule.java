package city.wufei.plan.reading;

import java.util.regex.Pattern;

/**
 * What a heading with certain words may mean.
 *
 * @param heading found anywhere in the heading, in normal text without brackets
 * @param weight 3 when the words leave no doubt, 2 when it is likely, 1 when other columns may explain it better
 */
record HeadingRule(Meaning meaning, int weight, Pattern heading) {
    static HeadingRule of(Meaning meaning, int weight, String regex) {
        return new HeadingRule(meaning, weight, Pattern.compile(regex));
    }

    boolean matches(String heading) {
        return this.heading.matcher(heading).find();
    }
}
