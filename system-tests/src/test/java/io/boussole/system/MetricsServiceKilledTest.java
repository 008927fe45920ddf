package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SIGKILL in mid-stream, three times: N told, N counted, to the euro. */
class MetricsServiceKilledTest {
    private static final int DEALS = 240;
    private static final int SIGNED = 60;
    private static final int KILLS = 3;

    private final Suite suite = SuiteUnderTest.running();

    @Test
    void losesAndDoublesNothing() {
        Team team = new Team(suite);
        List<Deal> deals = team.deals(DEALS, SIGNED);

        Telling telling = Telling.start(team, deals);
        for (int kill = 1; kill <= KILLS; kill++) {
            telling.awaitTold(kill * DEALS / (KILLS + 1));
            suite.killService(SuiteService.METRICS);
            suite.restartService(SuiteService.METRICS);
        }

        assertThat(telling.join()).isEqualTo(DEALS);
        team.awaitKpi("opportunities", BigDecimal.valueOf(DEALS));
        team.awaitKpi("revenue", Team.revenueOf(deals));
    }
}
