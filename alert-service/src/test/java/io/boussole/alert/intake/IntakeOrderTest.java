package io.boussole.alert.intake;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.contracts.Topic;
import io.boussole.messaging.Event;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans and observations come over two topics, each with a consumer of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class IntakeOrderTest {
    private static final String TENANT = ADMIN_OF_B.tenant();
    private static final int PLANS = 40;
    private static final int ROUNDS = 3;

    @Inject
    IntakeService intake;

    private final List<PlanFixture> plans =
            Stream.generate(PlanFixture::aPlan).limit(PLANS).toList();

    /** The database ends one of two transactions that wait for one another, a second later. */
    @Test
    void takesPlansAndTheirObservationsAtOnceInAnyOrder() {
        assertThatCode(() -> IntStream.rangeClosed(1, ROUNDS).forEach(this::takeAtOnce))
                .doesNotThrowAnyException();
    }

    private void takeAtOnce(int round) {
        List<PlanFixture> fromTheLast = new ArrayList<>(plans);
        Collections.reverse(fromTheLast);
        CompletableFuture<Void> published =
                CompletableFuture.runAsync(() -> inTransaction(() -> intake.takePlans(plans.stream()
                        .map(plan -> event(
                                Topic.PLAN_PUBLISHED, plan, plan.version(round).published()))
                        .toList())));
        CompletableFuture<Void> observed =
                CompletableFuture.runAsync(() -> inTransaction(() -> intake.takeObservations(fromTheLast.stream()
                        .flatMap(plan -> Stream.of(plan.closing(round, 32, 80), plan.opportunities(round, 80))
                                .map(data -> event(Topic.KPI_OBSERVED, plan, data)))
                        .toList())));
        CompletableFuture.allOf(published, observed)
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
    }

    private static <T> Event<T> event(Topic topic, PlanFixture plan, T data) {
        return new Event<>("e", topic, TENANT, TENANT + "/" + plan.id(), Instant.EPOCH, data);
    }

    private static void inTransaction(Runnable work) {
        TenantScope.run(TENANT, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
