package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.access.TenantScope;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.ExperimentState;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.initiatives.EndedExperimentRepository.OwnedPlan;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.schedule.WorkingDays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Brings experiments to MEASURED when their last day is over, where they wait for numbers and a decision (row 101). One transaction
 * per plan, under the lock that every change of the plan takes: a second instance finds nothing left to do.
 */
@ApplicationScoped
class ExperimentEnd {
    private static final Logger LOG = Logger.getLogger(ExperimentEnd.class);
    private static final int PLANS_AT_ONCE = 100;

    private final EndedExperimentRepository ended;
    private final PlanService plans;
    private final CurrentIdentityAssociation identity;
    private final Clock clock;

    ExperimentEnd(
            EndedExperimentRepository ended, PlanService plans, CurrentIdentityAssociation identity, Clock clock) {
        this.ended = ended;
        this.plans = plans;
        this.identity = identity;
        this.clock = clock;
    }

    @Scheduled(
            every = "${boussole.experiment.end-check:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        endThoseOverAt(clock.instant());
    }

    void endThoseOverAt(Instant now) {
        // Somewhere it is tomorrow already.
        LocalDate latestToday = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
        OwnedPlan last = OwnedPlan.NONE;
        for (List<OwnedPlan> due = due(latestToday, last); !due.isEmpty(); due = due(latestToday, last)) {
            for (OwnedPlan plan : due) {
                end(plan, now);
                last = plan;
            }
        }
    }

    private List<OwnedPlan> due(LocalDate latestToday, OwnedPlan after) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew()
                .call(() -> ended.plansEndedBefore(latestToday, after, PLANS_AT_ONCE)));
    }

    /** A plan that cannot be changed keeps no other from it. */
    private void end(OwnedPlan plan, Instant now) {
        try {
            TenantScope.run(plan.tenantId(), () -> {
                identity.setIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(PlanService.AUTOMATIC))
                        .build());
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                plans.change(plan.planId(), ChangeNote.OPERATION, document -> measured(document, now)));
            });
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Experiments could not be ended planId=%s", plan.planId());
        }
    }

    private static JsonNode measured(JsonNode document, Instant now) {
        PlanDocument plan = DocumentReader.readTree(document).plan();
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.of(plan).zone());
        for (int index = 0; index < plan.experiments().size(); index++) {
            if (isOver(plan.experiments().get(index), today)) {
                measured((ObjectNode) document.get("experiments").get(index));
            }
        }
        return document;
    }

    /** Measured on its last day; the numbers of the arms are still to be handed in. */
    private static void measured(ObjectNode experiment) {
        experiment.put("state", ExperimentState.MEASURED.name());
        experiment.putObject("result").set("measuredOn", experiment.get("end"));
    }

    private static boolean isOver(Experiment experiment, LocalDate today) {
        return experiment.stateOrFirst() == ExperimentState.RUNNING
                && experiment.end() != null
                && experiment.end().isBefore(today);
    }
}
