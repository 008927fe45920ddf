package io.boussole.alert.outcome;

import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What a sceptical reader does with the facts: the published formula, and nothing of our code. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class RecomputeTest {
    @Inject
    Suite suite;

    @Test
    void aShareFromItsFacts() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(VIEWER_OF_A, plan.published());
        suite.observe(VIEWER_OF_A, plan.closing(1, 9, 77));
        JsonPath facts = suite.evaluation(VIEWER_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        double x = facts.getDouble("facts.observed");
        double n = facts.getDouble("facts.sampleSize");
        double p = facts.getDouble("facts.reference");

        assertThat(mean(facts, r -> Math.pow(r, x) * Math.pow((1 - r * p) / (1 - p), n - x)))
                .isCloseTo(facts.getDouble("facts.eValue"), within(1e-4));
    }

    @Test
    void aCountFromItsFacts() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(VIEWER_OF_A, plan.published());
        suite.observe(VIEWER_OF_A, plan.opportunities(1, 61));
        JsonPath facts = suite.evaluation(VIEWER_OF_A, plan.id(), PlanFixture.OPPORTUNITIES, 1);

        double events = facts.getDouble("facts.observed");
        double expected = facts.getDouble("facts.expected");

        assertThat(mean(facts, r -> Math.pow(r, events) * Math.exp((1 - r) * expected)))
                .isCloseTo(facts.getDouble("facts.eValue"), within(1e-4));
    }

    private static double mean(JsonPath facts, DoubleUnaryOperator ratio) {
        List<BigDecimal> alternatives = facts.getList("facts.alternatives", BigDecimal.class);
        return alternatives.stream()
                .mapToDouble(r -> ratio.applyAsDouble(r.doubleValue()))
                .average()
                .orElseThrow();
    }
}
