package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.demo.Demo;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the demo shows is checked by the demo itself, number by number. */
class MainJobTest {
    @Test
    void runsFromTheWebhookToTheCorrectiveAction() {
        Suite suite = SuiteUnderTest.running();
        Demo demo = new Demo(suite, Progress.toConsole(), Map.of(), Clock.systemUTC());

        assertThatCode(() -> demo.run(suite.unusedTenant("main-job"))).doesNotThrowAnyException();
    }
}
