package city.wufei.plan.reading;

import city.wufei.plan.reading.value.Ordinals;
import java.util.ArrayList;
import java.util.List;

/** The groups that the rows of a table belong to, from heading rows and from columns, kept while walking down. */
final class Groups {
    private final List<String> styles = new ArrayList<>();
    private String group = "";
    private String subgroup = "";

    String group() {
        return group;
    }

    String subgroup() {
        return subgroup;
    }

    /** A heading row. Headings numbered in one style are on one level; the style that came first is the outer one. */
    void heading(String printed) {
        String style =
                Ordinals.read(printed).map(numbered -> numbered.style().name()).orElse("NONE");
        if (!styles.contains(style)) {
            styles.add(style);
        }
        String text = Ordinals.without(printed);
        if (styles.indexOf(style) == 0) {
            group = text;
            subgroup = "";
        } else {
            subgroup = text;
        }
    }

    /** Whether a heading numbered in the same style was there before. */
    boolean hasHeadingsLike(String printed) {
        return Ordinals.read(printed)
                .filter(numbered -> styles.contains(numbered.style().name()))
                .isPresent();
    }

    boolean hasHeadings() {
        return !styles.isEmpty();
    }

    /** A cell of the column of groups. The same group again, at the top of a page, changes nothing. */
    void group(String text) {
        if (!text.equals(group)) {
            group = text;
            subgroup = "";
        }
    }

    void subgroup(String text) {
        subgroup = text;
    }
}
