package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Bound;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Reading;
import city.wufei.plan.audit.FindingCode;
import city.wufei.plan.audit.Severity;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.internal.EditStore;
import city.wufei.plan.internal.PlanItems;
import city.wufei.plan.internal.PlanStatus;
import city.wufei.plan.internal.TargetNeed;
import city.wufei.plan.internal.UnreadRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are put into words by their name: one that is added without words would break a page only when it occurs. */
class EveryCodeHasWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plan.properties", "plan_en.properties"})
    void hasWords(String bundle) throws IOException {
        assertThat(bundle(bundle).stringPropertyNames()).contains(keys().toArray(String[]::new));
    }

    private static Stream<String> keys() {
        return Stream.of(
                        named("plan.code", FindingCode.values()),
                        named("finding", FindingCode.values()),
                        named("plan.severity", Severity.values()),
                        named("plan.kind", IndicatorKind.values()),
                        named("plan.kind.short", IndicatorKind.values()),
                        named("plan.reading", Reading.Kind.values()),
                        named("plan.reading", Bound.values()),
                        named("plan.need", TargetNeed.values()),
                        named("plan.fact", Fact.Kind.values()),
                        named("plan.status", PlanStatus.values()),
                        named("plan.unread", Unread.Reason.values()),
                        named("plan.item", Unread.Item.Type.values()),
                        named("plan.settlement", UnreadRow.Settlement.values()),
                        named("plan.edit.reason", EditStore.Reason.values()),
                        named("plan.phase", Progress.Phase.values()),
                        named("plan.role", TaskPages.Part.values()),
                        Arrays.stream(TargetNeed.values()).map(need -> "plan.need." + need + ".evaluate"),
                        fields("plan.field"),
                        fields("plan.expected"))
                .flatMap(keys -> keys);
    }

    private static Stream<String> fields(String prefix) {
        return Arrays.stream(Unread.Item.Type.values())
                .flatMap(type -> PlanItems.fieldsOf(type).stream())
                .map(field -> prefix + "." + field);
    }

    private static Stream<String> named(String prefix, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> prefix + "." + code.name());
    }

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream file =
                Objects.requireNonNull(EveryCodeHasWordsTest.class.getResourceAsStream("/messages/" + name), name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
