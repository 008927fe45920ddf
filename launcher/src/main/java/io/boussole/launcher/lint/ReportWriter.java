package io.boussole.launcher.lint;

import io.boussole.plan.linting.LintReport;

/** Writes what was found, file after file. */
interface ReportWriter {
    void add(String file, LintReport report);

    /** Called once, after the last file. */
    default void end() {}
}
