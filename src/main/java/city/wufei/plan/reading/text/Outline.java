package city.wufei.plan.reading.text;

import city.wufei.plan.document.Paragraph;
import city.wufei.plan.reading.value.Ordinals;
import city.wufei.plan.reading.value.Ordinals.Numbered;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the paragraphs of a document under their headings: 一、 over （一） over 1. over （1）. */
final class Outline {
    private static final int LONGEST_HEADING = 40;
    private static final Pattern ALONE = Pattern.compile("[^。；;，：:]+[。：:]?");
    private static final Pattern RUN_IN = Pattern.compile("([^。；;，：:]{2,30})[。：:]\\s*(.{10,})");

    private final Map<Ordinals.Style, String> open = new EnumMap<>(Ordinals.Style.class);
    private final List<Passage> passages = new ArrayList<>();

    private Outline() {}

    static List<Passage> of(List<Paragraph> paragraphs) {
        Outline outline = new Outline();
        paragraphs.forEach(outline::add);
        return outline.passages;
    }

    private void add(Paragraph paragraph) {
        Optional<Numbered> numbered = Ordinals.read(paragraph.text());
        if (numbered.isEmpty()) {
            passage(paragraph, paragraph.text());
            return;
        }
        String rest = numbered.get().rest();
        Matcher runIn = RUN_IN.matcher(rest);
        if (rest.length() <= LONGEST_HEADING && ALONE.matcher(rest).matches()) {
            open(numbered.get().style(), rest.replaceAll("[。：:]$", ""));
        } else if (runIn.matches()) {
            open(numbered.get().style(), runIn.group(1));
            passage(paragraph, runIn.group(2));
        } else {
            passage(paragraph, paragraph.text());
        }
    }

    private void open(Ordinals.Style style, String heading) {
        open.keySet().removeIf(other -> other.compareTo(style) >= 0);
        open.put(style, heading);
    }

    private void passage(Paragraph paragraph, String text) {
        List<String> headings = List.copyOf(open.values());
        passages.add(new Passage(
                paragraph.place(),
                headings.isEmpty() ? "" : headings.get(0),
                headings.isEmpty() ? "" : headings.get(headings.size() - 1),
                text));
    }
}
