package io.boussole.launcher.lint;

import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.linting.LintReport;
import io.boussole.plan.linting.PlanLinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks plan files as plan-service would: in an editor, before a commit, in a pipeline. */
@Command(
        name = "lint",
        description = "Checks plan files (YAML or JSON); starts and stores nothing.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:no error was found",
            "1:an error was found; with --strict, or a warning",
            "2:a file could not be read, or the command is wrong"
        })
public final class LintCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int UNREADABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plan documents; - reads standard input.")
    private List<String> files = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.text;

    @Option(names = "--lang", paramLabel = "en|fr", description = "Language of the messages (default: as LANG says).")
    private @Nullable String language;

    @Option(names = "--strict", description = "Warnings count like errors.")
    private boolean strict;

    private final PlanLinter linter = new PlanLinter(DocumentLimits.DEFAULT, Clock.system(ZoneId.systemDefault()));

    @Override
    public Integer call() {
        Locale locale = Text.languageOf(Languages.chosen(language, System.getenv()));
        PrintWriter out = command.commandLine().getOut();
        ReportWriter report = format.writer(out, locale);
        boolean unreadable = false;
        int found = 0;
        for (String file : files) {
            try {
                LintReport findings = PlanFile.read(file).lintedBy(linter);
                report.add(file, findings);
                found += findings.errors() + (strict ? findings.warnings() : 0);
            } catch (IOException | ProblemException refused) {
                command.commandLine().getErr().println(file + ": " + PlanFile.reason(refused, locale));
                unreadable = true;
            }
        }
        report.end();
        out.flush();
        return unreadable ? UNREADABLE : found > 0 ? FOUND : 0;
    }
}
