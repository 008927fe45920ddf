package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Rollout;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rollout of what an experiment proved: another thing than the test (row 104). */
final class RolloutPlan {
    private final PlanDocument plan;
    private final Experiment experiment;

    RolloutPlan(PlanDocument plan, Experiment experiment) {
        this.plan = plan;
        this.experiment = experiment;
    }

    /** Adds it to the document; to the experiment's segment, by its owner. Returns its id. */
    String addTo(JsonNode document, @Nullable LocalDate startOn) {
        String id = freeId(experiment.id() + "-rollout");
        ObjectNode rollout = rollouts((ObjectNode) document).addObject();
        rollout.put("id", id).put("experimentId", experiment.id());
        if (experiment.segmentId() != null) {
            rollout.putArray("segmentIds").add(experiment.segmentId());
        }
        if (experiment.ownerId() != null) {
            rollout.put("ownerId", experiment.ownerId());
        }
        @Nullable LocalDate start = startOn == null ? dayAfterMeasurement() : startOn;
        if (start != null) {
            rollout.put("startOn", start.toString());
        }
        return id;
    }

    private static ArrayNode rollouts(ObjectNode document) {
        return document.path("rollouts") instanceof ArrayNode there ? there : document.putArray("rollouts");
    }

    private String freeId(String wanted) {
        Set<@Nullable String> taken = plan.rollouts().stream().map(Rollout::id).collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** None where the plan's period is over by then: the rollout belongs to the next plan. */
    private @Nullable LocalDate dayAfterMeasurement() {
        @Nullable
        LocalDate measured =
                experiment.result() == null ? null : experiment.result().measuredOn();
        @Nullable Period period = plan.period();
        if (measured == null || period == null || period.start() == null || period.end() == null) {
            return null;
        }
        LocalDate start = measured.plusDays(1);
        return start.isBefore(period.start()) || start.isAfter(period.end()) ? null : start;
    }
}
