package io.boussole.launcher.lint;

import io.boussole.http.Text;
import io.boussole.plan.linting.LintFinding;
import io.boussole.plan.linting.LintReport;
import java.io.PrintWriter;
import java.util.Locale;

/** {@code FILE:LINE:COLUMN: ERROR CODE message. fix. (row N)}, which editors know how to follow. */
final class TextReport implements ReportWriter {
    private final PrintWriter out;
    private final Locale language;
    private int errors;
    private int warnings;

    TextReport(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void add(String file, LintReport report) {
        report.findings().forEach(finding -> out.println(line(file, finding)));
        errors += report.errors();
        warnings += report.warnings();
    }

    @Override
    public void end() {
        out.println(new Text(
                        errors + " error(s), " + warnings + " warning(s)",
                        errors + " erreur(s), " + warnings + " avertissement(s)")
                .in(language));
    }

    private String line(String file, LintFinding finding) {
        String at = finding.pointer().isEmpty() ? "" : " [" + finding.pointer() + "]";
        String row = finding.row() == null ? "" : new Text(" (row ", " (exigence ").in(language) + finding.row() + ")";
        return place(file, finding) + ": " + finding.severity() + " " + finding.code() + " "
                + finding.message().in(language) + ". " + finding.fix().in(language) + "." + at + row;
    }

    private static String place(String file, LintFinding finding) {
        return finding.place() == null
                ? file + ":1:1"
                : file + ":" + finding.place().line() + ":" + finding.place().column();
    }
}
