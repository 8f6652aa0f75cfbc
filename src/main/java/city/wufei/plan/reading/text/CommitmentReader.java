package city.wufei.plan.reading.text;

import city.wufei.plan.Place;
import city.wufei.plan.Reading;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.UnitWords;
import city.wufei.plan.reading.value.ValueReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers that sentences promise: by a year, or as something new to be built. */
final class CommitmentReader {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？；])");
    private static final Pattern NEW_CAPACITY = Pattern.compile("新增|新建|扩建|增加");
    private static final Pattern NEW_COUNT = Pattern.compile("(?:新增|新建|建成|创建|培育|打造|引进)$");
    private static final int LONGEST_BOUND = 8;

    private final CommitmentList found;
    private final String place;
    private final @Nullable Integer baseYear;

    CommitmentReader(CommitmentList found, String place, @Nullable Integer baseYear) {
        this.found = found;
        this.place = place;
        this.baseYear = baseYear;
    }

    void read(Passage passage) {
        if (!passage.isTooLong()) {
            read(passage.text(), passage.place(), null, FactReader.isToBeDone(passage));
        }
    }

    void read(PlannedTask task) {
        LocalDate deadline = task.deadline();
        read(task.text(), task.place(), deadline == null ? null : deadline.getYear(), true);
    }

    private void read(String text, Place at, @Nullable Integer deadline, boolean toBeDone) {
        for (String sentence : SENTENCE.split(text, -1)) {
            if (!Mention.mayBeIn(sentence)) {
                continue;
            }
            Integer promised = Promise.year(sentence, baseYear);
            for (String clause : Enumeration.clauses(sentence)) {
                clause(NormalText.sameLength(clause), at, promised, deadline, toBeDone);
            }
        }
    }

    private void clause(
            String clause, Place at, @Nullable Integer promised, @Nullable Integer deadline, boolean toBeDone) {
        List<Mention> mentions = Mention.in(clause);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String before = clause.substring(i == 0 ? 0 : mentions.get(i - 1).end(), mention.start());
            if (promised != null || (toBeDone && isNew(before, mention))) {
                int to = i + 1 < mentions.size() ? mentions.get(i + 1).start() : clause.length();
                Integer year = promised == null ? deadline : promised;
                String name = name(before, mention, clause.substring(mention.end(), to));
                target(before, mention)
                        .filter(target -> !name.isEmpty())
                        .ifPresent(target -> found.add(new Commitment(name, target, year, null, at, quote(clause))));
            }
        }
    }

    private static String quote(String clause) {
        return clause.replaceAll("[。！？]$", "").strip();
    }

    private boolean isNew(String before, Mention mention) {
        boolean capacity = NEW_CAPACITY.matcher(before).find()
                && FactKinds.of(FactWords.name(before, place), mention.unit()) == Fact.Kind.CAPACITY;
        return capacity
                || (UnitWords.isClassifier(mention.unit())
                        && NEW_COUNT.matcher(before).find());
    }

    private String name(String before, Mention mention, String after) {
        String noun = UnitWords.isClassifier(mention.unit()) ? FactWords.noun(after) : "";
        return noun.isEmpty() ? FactWords.name(before, place) : noun;
    }

    /** The number with the words of bound around it, as far as they can be read together. */
    private static Optional<Reading> target(String before, Mention mention) {
        String number = mention.value().toPlainString() + mention.unit() + mention.bounded();
        for (int from = Math.max(before.length() - LONGEST_BOUND, 0); from <= before.length(); from++) {
            List<Reading> readings =
                    ValueReader.read(before.substring(from) + number).readings();
            if (readings.size() == 1
                    && readings.get(0).value() != null
                    && readings.get(0).area() == null) {
                return Optional.of(readings.get(0));
            }
        }
        return Optional.empty();
    }
}
