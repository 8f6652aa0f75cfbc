package city.wufei.facts.internal;

import city.wufei.facts.FactBook;
import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.kernel.Period;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The series that come with the program, one line each, no commas within; those that are there already stay as they are. */
@Component
class ShippedSeries implements SmartInitializingSingleton {
    private static final String FILE = "/facts/series.csv";

    private final FactBook book;

    ShippedSeries(FactBook book) {
        this.book = book;
    }

    @Override
    public void afterSingletonsInstantiated() {
        book.addMissing(lines().stream()
                .skip(1)
                .map(line -> series(line.split(",", -1)))
                .toList());
    }

    private static Series series(String[] cells) {
        return new Series(
                null,
                cells[0],
                cells[2],
                cells[1],
                SeriesKind.valueOf(cells[3]),
                cells[4],
                Integer.parseInt(cells[5]),
                Period.Kind.valueOf(cells[6]),
                null,
                cells[7],
                "");
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(ShippedSeries.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
