package city.wufei.plan.cli;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.Reading;
import city.wufei.plan.YearSpan;
import city.wufei.plan.audit.Finding;
import city.wufei.plan.audit.FindingCode;
import city.wufei.plan.audit.Severity;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.json.StatementJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of {@link ImportJson}; those that the HTTP API has too carry its names of fields. */
final class ImportItems {
    private ImportItems() {}

    record Indicator(
            int number,
            String name,
            String level1,
            String level2,
            IndicatorKind kind,
            StatementJson baseline,
            StatementJson target,
            List<String> units,
            String place) {
        static Indicator of(PlannedIndicator planned) {
            return new Indicator(
                    planned.number(),
                    planned.name(),
                    planned.level1(),
                    planned.level2(),
                    planned.kind(),
                    StatementJson.of(planned.baseline()),
                    StatementJson.of(planned.target()),
                    planned.units(),
                    planned.place().toString());
        }
    }

    record Task(
            int number,
            String section,
            String measure,
            String text,
            List<String> leads,
            List<String> supports,
            @Nullable LocalDate deadline,
            String deadlineText,
            String place) {
        static Task of(PlannedTask planned) {
            return new Task(
                    planned.number(),
                    planned.section(),
                    planned.measure(),
                    planned.text(),
                    planned.leads(),
                    planned.supports(),
                    planned.deadline(),
                    planned.deadlineText(),
                    planned.place().toString());
        }
    }

    record Project(
            int number,
            String category,
            String sector,
            String name,
            String content,
            @Nullable Integer from,
            @Nullable Integer to,
            String yearsText,
            @Nullable BigDecimal investment,
            List<Integer> investmentSharedWith,
            List<String> units,
            String place) {
        static Project of(PlannedProject planned) {
            YearSpan years = planned.years();
            return new Project(
                    planned.number(),
                    planned.category(),
                    planned.sector(),
                    planned.name(),
                    planned.content(),
                    years == null ? null : years.from(),
                    years == null ? null : years.to(),
                    planned.yearsText(),
                    planned.investment(),
                    planned.investmentSharedWith(),
                    planned.units(),
                    planned.place().toString());
        }
    }

    record Sum(String label, List<Integer> projects, BigDecimal amount, String place) {
        static Sum of(PrintedSum printed) {
            return new Sum(
                    printed.label(),
                    printed.projects(),
                    printed.amount(),
                    printed.place().toString());
        }
    }

    record Unit(String name, List<String> aliases, boolean group) {
        static Unit of(PlannedUnit planned) {
            return new Unit(planned.name(), planned.aliases(), planned.group());
        }
    }

    record Region(String name, PlannedRegion.Kind kind, String place) {
        static Region of(PlannedRegion planned) {
            return new Region(planned.name(), planned.kind(), planned.place().toString());
        }
    }

    record Figure(
            Fact.Kind kind,
            String topic,
            String name,
            @Nullable String partOf,
            @Nullable Integer year,
            String value,
            String unit,
            boolean about,
            String place,
            String quote) {
        static Figure of(Fact fact) {
            return new Figure(
                    fact.kind(),
                    fact.topic(),
                    fact.name(),
                    fact.partOf(),
                    fact.year(),
                    fact.value().toPlainString(),
                    fact.unit(),
                    fact.about(),
                    fact.place().toString(),
                    fact.quote());
        }
    }

    record Promise(
            String name,
            StatementJson.Part target,
            @Nullable Integer year,
            @Nullable Integer indicator,
            String place,
            String quote) {
        static Promise of(Commitment commitment) {
            Reading target = commitment.target();
            return new Promise(
                    commitment.name(),
                    StatementJson.Part.of(target),
                    commitment.year(),
                    commitment.indicator(),
                    commitment.place().toString(),
                    commitment.quote());
        }
    }

    record Extra(Unread.Item item, String heading, String text, String place) {
        static Extra of(Remark remark) {
            return new Extra(
                    remark.item(),
                    remark.heading(),
                    remark.text(),
                    remark.place().toString());
        }
    }

    record Unsettled(
            Unread.Reason reason,
            Unread.@Nullable Item item,
            @Nullable String field,
            String text,
            String place) {
        static Unsettled of(Unread unread) {
            return new Unsettled(
                    unread.reason(),
                    unread.item(),
                    unread.field(),
                    unread.text(),
                    unread.place().toString());
        }
    }

    record Doubt(
            FindingCode code,
            Severity severity,
            String where,
            List<String> places,
            String message,
            String expected,
            String printed,
            String arithmetic,
            List<String> quotes) {
        static Doubt of(Finding finding, Wording wording) {
            return new Doubt(
                    finding.code(),
                    finding.severity(),
                    wording.places(finding.places()),
                    finding.places().stream().map(Place::toString).toList(),
                    wording.message(finding),
                    finding.expected(),
                    finding.printed(),
                    finding.arithmetic(),
                    finding.quotes());
        }
    }
}
