package city.wufei.plan.reading.text;

import city.wufei.plan.draft.Fact;
import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.UnitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one sentence clause by clause, keeping in mind what the clauses before said. */
final class SentenceFacts {
    private static final int LONGEST_CLAUSE = 500;
    private static final Pattern PART = Pattern.compile("^其中|其余");
    private static final Pattern WHOLE_AGAIN = Pattern.compile("^(?:全[区市县州省域]|总计|合计)");
    private static final Pattern REST = Pattern.compile("^(?:其余|剩余|余下)$");
    private static final Pattern PER_DAY = Pattern.compile("日(?:处理|处置|转运|收运)[^，；]*$");
    private static final Pattern EACH = Pattern.compile("均(?:为|达|达到)?约?$");
    private static final Pattern RATIO = Pattern.compile("(?<![\\d.])(\\d+(?:\\.\\d+)?)(?:[:：︰∶](\\d+(?:\\.\\d+)?))+");
    private static final Pattern PLANNED = Pattern.compile("拟[\\p{IsHan}]{1,4}$");

    private static final Pattern PER_EACH = Pattern.compile("各(?:自|建设?|设|设置|配备?)?$");

    private final Passage passage;
    private final String place;
    private final Years years;
    private final List<Fact> facts = new ArrayList<>();
    private String subject = "";
    private String holder = "";
    private List<String> enumeration = List.of();
    private @Nullable Fact whole;
    private boolean inParts;
    private String quote = "";

    SentenceFacts(Passage passage, String place, Years years) {
        this.passage = passage;
        this.place = place;
        this.years = years;
    }

    List<Fact> read(String sentence) {
        for (String clause : Enumeration.clauses(sentence)) {
            quote = clause.replaceAll("[。！？]$", "").strip();
            String text = NormalText.sameLength(quote);
            inParts = (inParts && !WHOLE_AGAIN.matcher(text).find())
                    || PART.matcher(text).find();
            for (Brackets.Piece piece : Brackets.split(text)) {
                words(piece.words());
                inside(piece);
            }
            remember(text);
        }
        return facts;
    }

    /** What later clauses may lean on. */
    private void remember(String clause) {
        if (clause.length() > LONGEST_CLAUSE) {
            return;
        }
        List<String> names = Enumeration.in(clause);
        if (names.size() > 1) {
            enumeration = names;
        }
        String found = Holder.in(clause);
        if (!found.isEmpty()) {
            holder = found;
        }
    }

    private void inside(Brackets.Piece piece) {
        if (piece.inside().isEmpty()) {
            return;
        }
        boolean behindNumber = Mention.in(piece.words()).stream()
                .anyMatch(mention -> mention.end() == piece.words().length());
        String before = FactWords.name(piece.words(), place);
        BracketFacts bracket = new BracketFacts(behindNumber ? "" : holderOf(piece.words()), before, lastName());
        Fact outer = behindNumber && !facts.isEmpty() ? facts.get(facts.size() - 1) : null;
        for (String clause : Enumeration.clauses(piece.inside())) {
            int already = facts.size();
            for (Mention mention : Mention.in(clause)) {
                String name = bracket.name(FactWords.name(clause.substring(0, mention.start()), place), outer, subject);
                add(name, mention, mention.unit(), outer != null ? outer.name() : bracket.wholeOf(name));
            }
            if (facts.size() > already && outer == null) {
                bracket.remember(facts.get(facts.size() - 1).name());
            }
        }
    }

    private String lastName() {
        return facts.isEmpty() ? "" : facts.get(facts.size() - 1).name();
    }

    private String holderOf(String words) {
        String found = Holder.in(words);
        return found.isEmpty() ? holder : found;
    }

    private void words(String text) {
        List<Mention> mentions = Mention.in(text);
        if (mentions.isEmpty()) {
            ratio(text);
            years.words(text);
        } else if (isDistribution(text, mentions)) {
            distribute(text, mentions);
        } else {
            for (int i = 0; i < mentions.size(); i++) {
                int from = i == 0 ? 0 : mentions.get(i - 1).end();
                int to = i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length();
                Mention mention = mentions.get(i);
                single(text.substring(from, mention.start()), mention, text.substring(mention.end(), to));
            }
        }
    }

    /** Several shares, one behind the other, of what was listed before. */
    private boolean isDistribution(String text, List<Mention> mentions) {
        if (mentions.size() < 2 || mentions.size() != enumeration.size()) {
            return false;
        }
        for (int i = 1; i < mentions.size(); i++) {
            String between =
                    text.substring(mentions.get(i - 1).end(), mentions.get(i).start());
            if (!between.matches("、|和|及|以及")) {
                return false;
            }
        }
        return true;
    }

    private void distribute(String text, List<Mention> mentions) {
        String label = FactWords.name(text.substring(0, mentions.get(0).start()), place);
        for (int i = 0; i < mentions.size(); i++) {
            add(enumeration.get(i) + label, mentions.get(i), mentions.get(i).unit(), null);
        }
    }

    private void ratio(String text) {
        Matcher ratio = RATIO.matcher(text);
        if (ratio.find()) {
            String name = FactWords.name(text.substring(0, ratio.start()), place);
            String[] parts = ratio.group().split("[:：︰∶]", -1);
            for (int i = 0; i < parts.length; i++) {
                facts.add(new Fact(
                        Fact.Kind.RATE,
                        passage.topic(),
                        name + "（" + (i + 1) + "）",
                        null,
                        years.year(),
                        new BigDecimal(parts[i]),
                        "",
                        false,
                        passage.place(),
                        quote));
            }
        }
    }

    private void single(String before, Mention mention, String after) {
        years.words(before);
        String name = FactWords.name(before, place);
        if (EACH.matcher(before).find() && enumeration.size() > 1) {
            for (String item : enumeration) {
                add(item + name, mention, mention.unit(), null);
            }
            return;
        }
        String noun = UnitWords.isClassifier(mention.unit()) ? FactWords.noun(after) : "";
        String own = noun.isEmpty() ? independent(name, before) : counted(before, noun);
        String unit = PER_DAY.matcher(before).find() && !mention.unit().contains("/")
                ? mention.unit() + "/日"
                : mention.unit();
        Fact fact = add(own, mention, unit, part(own, mention.unit()));
        if (!inParts) {
            whole = fact;
        }
    }

    /** A count of what is only planned, or of what each of several has, says so. */
    private static String counted(String before, String noun) {
        Matcher planned = PLANNED.matcher(before);
        return (planned.find() ? planned.group() : "")
                + noun
                + (PER_EACH.matcher(before).find() ? "（各）" : "");
    }

    /** Name of what this is a part of, null when it is none or is measured otherwise. */
    private @Nullable String part(String name, String unit) {
        Fact before = facts.isEmpty() ? null : facts.get(facts.size() - 1);
        Fact of = inParts ? whole : name.startsWith("已") ? before : null;
        if (of == null) {
            return null;
        }
        boolean bothCounts = UnitWords.isClassifier(of.unit()) && UnitWords.isClassifier(unit);
        return bothCounts || of.unit().equals(unit) ? of.name() : null;
    }

    /** The name with the subject that it leans on. */
    private String independent(String name, String before) {
        if (REST.matcher(name).matches()) {
            return (whole == null ? subject : whole.name()) + "（" + name + "）";
        }
        if (FactWords.isBareChange(name)) {
            return lastName() + name;
        }
        if (!FactWords.isBareMeasure(name)) {
            return name.isEmpty() ? before.replaceAll("[约近]$", "").strip() : name;
        }
        boolean capacity = name.contains("能力") || name.contains("规模") || name.contains("库容");
        return (capacity && !holder.isEmpty() ? holder : subject) + name;
    }

    private Fact add(String name, Mention mention, String unit, @Nullable String partOf) {
        Fact fact = new Fact(
                FactKinds.of(name, unit),
                passage.topic(),
                name,
                partOf,
                years.year(),
                mention.value(),
                unit,
                mention.about(),
                passage.place(),
                quote);
        facts.add(fact);
        String of = FactWords.subject(name);
        subject = of.isEmpty() ? subject : of;
        return fact;
    }
}
