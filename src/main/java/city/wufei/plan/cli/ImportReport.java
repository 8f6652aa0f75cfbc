package city.wufei.plan.cli;

import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for people. */
final class ImportReport {
    private final Understood understood;
    private final Wording wording;
    private final Sheet sheet = new Sheet();

    private ImportReport(Understood understood, Wording wording) {
        this.understood = understood;
        this.wording = wording;
    }

    static String of(Understood understood, Outcome outcome, Wording wording) {
        ImportReport report = new ImportReport(understood, wording);
        report.head();
        TableReport.write(understood.draft(), wording, report.sheet);
        BodyReport.write(understood.draft(), wording, report.sheet);
        DoubtReport.write(understood, wording, report.sheet);
        report.done(outcome);
        return report.sheet.toString();
    }

    private void head() {
        PlanDocument document = understood.document();
        PlanHead head = understood.draft().head();
        sheet.section(head.title());
        sheet.table(
                1,
                "ll",
                List.of(
                        List.of(
                                wording.of("import.file"),
                                wording.of(
                                        "import.file.of",
                                        document.fileName(),
                                        wording.of("import.format", document.format()),
                                        document.paragraphs().count(),
                                        document.tables().count())),
                        List.of(wording.of("import.place"), known(head.place())),
                        List.of(wording.of("import.issuer"), known(head.issuer())),
                        List.of(wording.of("import.issued"), known(head.issuedOn())),
                        List.of(wording.of("import.base"), known(head.baseYear())),
                        List.of(wording.of("import.period"), period(head))));
    }

    private String period(PlanHead head) {
        return head.period() == null
                ? known(null)
                : wording.of("import.years", head.period().from(), head.period().to());
    }

    private String known(@Nullable Object value) {
        return value == null ? wording.of("import.unknown") : value.toString();
    }

    private void done(Outcome outcome) {
        if (outcome.pack() != null) {
            sheet.section(wording.of(
                    "import.pack",
                    outcome.pack().folder(),
                    outcome.pack().files().size()));
            sheet.line(1, wording.of("import.pack.next"));
        }
        if (outcome.saved() != null) {
            String key = outcome.saved().isNew() ? "import.saved" : "import.saved.before";
            sheet.section(wording.of(key, outcome.saved().plan()));
        }
    }
}
