package city.wufei.plan.cli;

import city.wufei.plan.audit.Finding;
import city.wufei.plan.audit.Severity;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread;

/** What a person has to look at: remarks, what was not understood, and what does not agree. */
final class DoubtReport {
    private final Understood understood;
    private final Wording wording;
    private final Sheet sheet;

    private DoubtReport(Understood understood, Wording wording, Sheet sheet) {
        this.understood = understood;
        this.wording = wording;
        this.sheet = sheet;
    }

    static void write(Understood understood, Wording wording, Sheet sheet) {
        DoubtReport report = new DoubtReport(understood, wording, sheet);
        report.remarks();
        report.unread();
        report.findings();
    }

    private PlanDraft draft() {
        return understood.draft();
    }

    private void remarks() {
        if (draft().remarks().isEmpty()) {
            return;
        }
        sheet.section(wording.of("import.remarks", draft().remarks().size()));
        for (Remark remark : draft().remarks()) {
            sheet.line(1, wording.of("import.at", wording.place(remark.place()), item(remark.item())));
            sheet.line(2, wording.of("import.labelled", remark.heading(), onOneLine(remark.text())));
        }
    }

    private void unread() {
        sheet.section(wording.of("import.unread", draft().unread().size()));
        for (Unread unread : draft().unread()) {
            String reason = wording.of("import.reason", unread.reason());
            String where = unread.item() == null ? "" : item(unread.item());
            if (unread.field() != null) {
                where = wording.of("import.field", where, wording.of("import.field." + unread.field()));
            }
            sheet.line(1, wording.of("import.at", wording.place(unread.place()), where));
            sheet.line(2, wording.of("import.labelled", reason, onOneLine(unread.text())));
        }
    }

    private String item(Unread.Item item) {
        return wording.of("import.item." + item.type().name(), item.number());
    }

    private void findings() {
        sheet.section(wording.of(
                "import.findings",
                understood.findings().size(),
                severities(Severity.ERROR),
                severities(Severity.WARNING),
                severities(Severity.NOTE)));
        understood.findings().forEach(this::finding);
    }

    private long severities(Severity severity) {
        return understood.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void finding(Finding finding) {
        sheet.line(
                1,
                wording.of(
                        "import.finding",
                        wording.of("import.severity", finding.severity()),
                        wording.places(finding.places())));
        sheet.line(2, wording.message(finding));
        if (!finding.arithmetic().isEmpty()) {
            sheet.line(2, wording.of("import.labelled", wording.of("import.arithmetic"), finding.arithmetic()));
        }
        finding.quotes()
                .forEach(quote ->
                        sheet.line(2, wording.of("import.labelled", wording.of("import.quote"), onOneLine(quote))));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
