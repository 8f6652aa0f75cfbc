package city.wufei.plan.draft;

import city.wufei.plan.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that the text states about the world.
 *
 * @param topic the heading it stands under, without ordinal ("秸秆")
 * @param name the words before the number, or for a count those after it, made independent of the sentence: without
 *     the region, with a subject that a clause before it named ("主要农作物秸秆综合利用率", "一般工业固体废物处置量")
 * @param partOf name of the fact in the same paragraph that this is a part of, when the text says so (其中, brackets)
 * @param year it is about, when the sentence or one before it names one
 * @param value in {@code unit}, digits as printed
 * @param unit as printed ("万吨", "%", "吨/天"), or 吨/日 where the text says 日处理能力 and then tonnes; empty for a pure
 *     number
 * @param about whether the text says "about"
 * @param quote the clause, as printed
 */
public record Fact(
        Kind kind,
        String topic,
        String name,
        @Nullable String partOf,
        @Nullable Integer year,
        BigDecimal value,
        String unit,
        boolean about,
        Place place,
        String quote) {
    /** What sort of number it is. */
    public enum Kind {
        /** An amount of waste or of a product in a year. */
        QUANTITY,
        /** What a plant can do, or how much room is left. */
        CAPACITY,
        /** A share or a rate. */
        RATE,
        /** How many of something. */
        COUNT,
        /** Money, area, length and what else there is. */
        OTHER
    }
}
