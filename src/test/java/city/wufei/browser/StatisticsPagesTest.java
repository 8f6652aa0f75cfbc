package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A series with its line on a canvas and its table beneath. */
@WufeiTest
class StatisticsPagesTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private FactBook book;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void drawTheLineOfASeries(Screen screen) {
        people.forgetTries();
        List<FactEntry> entries = IntStream.rangeClosed(2016, 2024)
                .filter(year -> year != 2019)
                .mapToObj(year -> FactEntry.of(
                        "agriculture.sown-area",
                        book.district().id(),
                        Period.year(year),
                        BigDecimal.valueOf(1_900_000L + (year - 2016) * 12_345L),
                        "test"))
                .toList();
        book.record(entries, "测试");
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(people.office().username(), TestPeople.PASSWORD);
            tab.go("/statistics").fits().picture("statistics");
            tab.go("/statistics/agriculture.sown-area");
            assertThat(tab.page().locator("[data-drawn=yes] canvas")).isVisible();
            assertThat(tab.page().locator("table.data tbody tr")).hasCount(entries.size());
            tab.fits().picture("series");
            tab.go("/statistics/agriculture.sown-area/history?period=2020")
                    .fits()
                    .picture("series-history");
            tab.go("/statistics/new").fits().picture("series-form");
        }
    }
}
