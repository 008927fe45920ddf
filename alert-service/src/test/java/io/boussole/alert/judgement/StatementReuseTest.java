package io.boussole.alert.judgement;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Hibernate keeps what it has worked out of each statement. Of a native one with a result class such as {@code String} it finds nothing
 * again, and looks through all that it kept in vain.
 */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class StatementReuseTest {
    private static final int JUDGEMENTS = 20;

    @Inject
    Suite suite;

    @Inject
    JudgementService judgement;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void count() {
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void worksOutNoStatementOfAJudgementTwice() {
        FunnelPlan plan = FunnelPlan.published(suite, "MONTHLY");
        plan.held(1, 20, FunnelPlan.day(FunnelPlan.START, 5));
        suite.evaluation(EDITOR_OF_A, plan.id(), FunnelPlan.HELD, 1);
        KpiKey kpi = new KpiKey(EDITOR_OF_A.tenant(), plan.id(), FunnelPlan.HELD);
        sessions.getStatistics().clear();

        for (int i = 0; i < JUDGEMENTS; i++) {
            TenantScope.run(kpi.tenantId(), () -> judgement.judge(kpi));
        }

        assertThat(workedOutEachTime()).isEmpty();
    }

    private List<String> workedOutEachTime() {
        Statistics statistics = sessions.getStatistics();
        return Arrays.stream(statistics.getQueries())
                .filter(query -> statistics.getQueryStatistics(query).getPlanCacheMissCount() >= JUDGEMENTS)
                .toList();
    }
}
