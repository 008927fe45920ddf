package io.boussole.launcher.lint;

import io.boussole.plan.findings.Severity;
import io.boussole.plan.linting.LintFinding;
import io.boussole.plan.linting.LintReport;
import java.io.PrintWriter;
import java.util.Locale;

/** {@code ::error file=…,line=…,col=…,title=CODE::message}. */
final class GithubReport implements ReportWriter {
    private final PrintWriter out;
    private final Locale language;

    GithubReport(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void add(String file, LintReport report) {
        report.findings().forEach(finding -> out.println(command(file, finding)));
    }

    private String command(String file, LintFinding finding) {
        String kind = finding.severity() == Severity.ERROR ? "error" : "warning";
        String place = finding.place() == null
                ? ""
                : ",line=" + finding.place().line() + ",col=" + finding.place().column();
        String says = finding.message().in(language) + ". " + finding.fix().in(language) + ".";
        return "::" + kind + " file=" + property(file) + place + ",title=" + finding.code() + "::" + escaped(says);
    }

    private static String property(String value) {
        return escaped(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
