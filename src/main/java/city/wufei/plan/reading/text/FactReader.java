package city.wufei.plan.reading.text;

import city.wufei.plan.draft.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers that the text states about the world; what it promises is {@link CommitmentReader}'s. */
final class FactReader {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？])");

    /** Chapters that say what is to be done, not what is. */
    private static final Pattern TO_BE_DONE = Pattern.compile("任务|措施|举措|保障|附件");

    private FactReader() {}

    static List<Fact> read(List<Passage> passages, String place, @Nullable Integer baseYear) {
        List<Fact> facts = new ArrayList<>();
        Years years = new Years();
        String topic = "";
        for (Passage passage : passages) {
            if (isToBeDone(passage) || passage.isTooLong()) {
                continue;
            }
            if (!passage.topic().equals(topic)) {
                years.forget();
                topic = passage.topic();
            }
            for (String sentence : SENTENCE.split(passage.text(), -1)) {
                if (Mention.mayBeIn(sentence) && Promise.year(sentence, baseYear) == null) {
                    years.sentence(sentence);
                    facts.addAll(new SentenceFacts(passage, place, years).read(sentence));
                }
            }
        }
        return facts;
    }

    static boolean isToBeDone(Passage passage) {
        return TO_BE_DONE.matcher(passage.chapter()).find();
    }
}
