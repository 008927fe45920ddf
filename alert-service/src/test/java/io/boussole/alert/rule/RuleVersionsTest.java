package io.boussole.alert.rule;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class RuleVersionsTest {
    private static final AlertKind KPI = AlertKind.UNDER_PERFORMANCE;

    @Inject
    AlertRuleService rules;

    private final WholePlan plan = WholePlan.aPlan();

    @Test
    void staysTheSameVersionWhileThePlanAsksForTheSame() {
        var unused = derive(plan.published());

        var ended = derive(plan.version(2).published());

        assertThat(ended).isEmpty();
        assertThat(current())
                .hasSize(PlanRules.of(plan.published(), PlanFixture.today()).size())
                .allSatisfy(rule -> assertThat(rule.version()).isEqualTo(1))
                .allSatisfy(rule -> assertThat(rule.planVersion()).isEqualTo(2));
    }

    @Test
    void isANewVersionOnceThePlanAsksForSomethingElse() {
        var unused = derive(plan.published());
        var unused2 = derive(plan.version(2).target("closing", "0.30").published());

        AlertRule closing = currentOf("closing");
        assertThat(closing.version()).isEqualTo(2);
        assertThat(currentOf("mql").version()).isEqualTo(1);
        AlertRule before = in(() -> rules.get(closing.id(), 1));
        assertThat(before.target()).isEqualByComparingTo("0.25");
        assertThat(before.planVersion()).isEqualTo(1);
        assertThat(before.supersededAt()).isNotNull();
    }

    @Test
    void endsWithItsKpiAndGoesOnWhenItComesBack() {
        var unused = derive(plan.published());

        List<AlertRule> ended = derive(plan.version(2).without("reply-cold").published());

        assertThat(ended)
                .filteredOn(rule -> rule.kind() != KPI)
                .extracting(AlertRule::subject)
                .containsExactlyInAnyOrder("PROSPECTING_TOOL", "PROSPECTING_TOOL");
        assertThat(ended)
                .filteredOn(rule -> rule.kind() == KPI)
                .extracting(AlertRule::subject)
                .contains("reply-cold");
        assertThat(in(() -> rules.current(plan.id(), KPI, "reply-cold"))).isEmpty();
        var unused2 = derive(plan.version(3).published());
        assertThat(currentOf("reply-cold").version()).isEqualTo(2);
    }

    @Test
    void endsWithThePlan() {
        var unused = derive(plan.published());

        assertThat(derive(plan.version(2).closed().published())).isNotEmpty();
        assertThat(current()).isEmpty();
    }

    private List<AlertRule> derive(PlanPublished published) {
        return in(() -> rules.derive(EDITOR_OF_A.tenant(), published));
    }

    private List<AlertRule> current() {
        return in(() -> rules.currentOf(plan.id()));
    }

    private AlertRule currentOf(String kpiId) {
        return in(() -> rules.current(plan.id(), KPI, kpiId)).orElseThrow();
    }

    private static <T> T in(Supplier<T> work) {
        return TenantScope.call(
                EDITOR_OF_A.tenant(), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
