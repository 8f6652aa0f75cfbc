package city.wufei.facts;

import city.wufei.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which values in force; a null asks for all.
 *
 * @param series code
 * @param region id
 * @param from first period; one that begins before it is left out
 * @param to last period; one that ends after it is left out
 */
public record FactFilter(
        @Nullable String series,
        @Nullable String topic,
        @Nullable Long region,
        @Nullable Period from,
        @Nullable Period to) {}
