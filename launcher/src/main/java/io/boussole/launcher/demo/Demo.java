package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.launcher.LauncherException;
import io.boussole.launcher.Progress;
import io.boussole.launcher.SuiteAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Two teams, one below its plan and one merely unlucky, from the CRM's webhook to the corrective action.
 *
 * <p>Each run has two tenants of its own, so that a second run on the same data tells the same story.
 */
public final class Demo {
    private final SuiteAddress suite;
    private final Progress progress;
    private final Words words;
    private final Clock clock;

    /** {@code environment} says the language, as a shell does. */
    public Demo(SuiteAddress suite, Progress progress, Map<String, String> environment, Clock clock) {
        this.suite = suite;
        this.progress = progress;
        this.words = Words.of(environment);
        this.clock = clock;
    }

    /**
     * Runs both scenarios and tells what happened.
     *
     * @param tenant of the first; the second's has {@code -steady} after it
     * @throws LauncherException at the first thing that is not as it must be
     */
    public void run(String tenant) {
        ObjectMapper json = new ObjectMapper();
        Report report = new Report(words, suite);
        for (Scenario scenario :
                List.of(Scenario.tenSignatures(tenant), Scenario.sixteenSignatures(tenant + "-steady"))) {
            progress.say(words.say(
                    "Playing a quarter of %d opportunities and %d signatures ...",
                    "On joue un trimestre de %d opportunités et %d signatures ...",
                    Scenario.OPPORTUNITIES,
                    scenario.signatures()));
            Outcome outcome = new ScenarioRun(scenario, suite, clock, json).run();
            report.of(outcome).forEach(progress::say);
        }
    }
}
