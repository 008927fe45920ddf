package io.boussole.launcher.lint;

import java.io.PrintWriter;
import java.util.Locale;

/** How findings are written; named as on the command line. */
enum ReportFormat {
    /** A line a finding, as compilers write them, and a summary. */
    text {
        @Override
        ReportWriter writer(PrintWriter out, Locale language) {
            return new TextReport(out, language);
        }
    },
    /** One object a file, in the members of plan-service's answer. */
    json {
        @Override
        ReportWriter writer(PrintWriter out, Locale language) {
            return new JsonReport(out, language);
        }
    },
    /** Commands that GitHub Actions shows beside the lines of a change. */
    github {
        @Override
        ReportWriter writer(PrintWriter out, Locale language) {
            return new GithubReport(out, language);
        }
    };

    abstract ReportWriter writer(PrintWriter out, Locale language);
}
