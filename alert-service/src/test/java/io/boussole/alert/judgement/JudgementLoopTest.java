package io.boussole.alert.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.outcome.EvaluationLog;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** At most two KPIs are taken from the queue at one look. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class JudgementLoopTest {
    private static final EvaluationConfig TWO_AT_ONE_LOOK = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(EvaluationConfig.class)
            .withDefaultValue("boussole.evaluation.batch", "2")
            .build()
            .getConfigMapping(EvaluationConfig.class);

    @Inject
    EntityManager database;

    @Inject
    JudgementInputs inputs;

    @Inject
    AlertRuleService rules;

    @Inject
    KpiJudgement judgement;

    @Inject
    Consequences consequences;

    @Inject
    IncidentService incidents;

    @Inject
    EvaluationLog log;

    @Inject
    Clock clock;

    private final List<KpiKey> due = IntStream.range(0, 5)
            .mapToObj(i -> new KpiKey("loop-test", UUID.randomUUID(), "kpi-" + i))
            .toList();

    private final Deque<KpiKey> waiting = new ArrayDeque<>(due);
    private final List<KpiKey> judged = new ArrayList<>();

    @Test
    void worksOffAllThatIsDueWithoutAPause() {
        new JudgementLoop(recording(), queue(), TWO_AT_ONE_LOOK).work();

        assertThat(judged).isEqualTo(due);
    }

    private JudgementQueue queue() {
        return new JudgementQueue(database, TWO_AT_ONE_LOOK, clock) {
            @Override
            List<KpiKey> due() {
                return Stream.generate(waiting::poll)
                        .limit(Math.min(waiting.size(), TWO_AT_ONE_LOOK.batch()))
                        .toList();
            }
        };
    }

    private JudgementService recording() {
        return new JudgementService(queue(), inputs, rules, judgement, consequences, incidents, log) {
            @Override
            public void judgeIfDue(KpiKey kpi) {
                judged.add(kpi);
            }
        };
    }
}
