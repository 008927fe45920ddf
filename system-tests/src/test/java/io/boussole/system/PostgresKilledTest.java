package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.launcher.Suite;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database dies twice while a CRM tells: N told, N counted, to the euro. */
class PostgresKilledTest {
    private static final int DEALS = 160;
    private static final int SIGNED = 40;
    private static final int KILLS = 2;

    private final Suite suite = SuiteUnderTest.running();

    @Test
    void losesAndDoublesNothing() {
        Team team = new Team(suite);
        List<Deal> deals = team.deals(DEALS, SIGNED);

        Telling telling = Telling.start(team, deals);
        for (int kill = 1; kill <= KILLS; kill++) {
            telling.awaitTold(kill * DEALS / (KILLS + 1));
            suite.killPostgres();
            assertThat(suite.isPostgresAlive()).isFalse();
            suite.restartPostgres();
        }

        assertThat(telling.join()).isEqualTo(DEALS);
        team.awaitKpi("opportunities", BigDecimal.valueOf(DEALS));
        team.awaitKpi("revenue", Team.revenueOf(deals));
    }
}
