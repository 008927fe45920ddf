package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemKind;
import io.boussole.http.Revision;
import io.boussole.plan.difference.PlanDifference;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dry runs: what a change would do and why it would be refused. Nothing is stored, and nobody waits for it. */
@ApplicationScoped
public class PlanTrials {
    private final PlanRepository plans;
    private final ChangeGuard guard;
    private final PlanReadiness readiness;

    PlanTrials(PlanRepository plans, ChangeGuard guard, PlanReadiness readiness) {
        this.plans = plans;
        this.guard = guard;
        this.readiness = readiness;
    }

    /** As if the document were a new draft. */
    public PlanTrial draft(ReadDocument document) {
        return trial(DocumentReader.readTree(JsonNodeFactory.instance.objectNode()), document, () -> {});
    }

    /** As if the plan were written anew; without {@code ifMatch} by somebody who has seen it as it is. */
    @Transactional
    public PlanTrial write(UUID id, @Nullable String ifMatch, ReadDocument document, ChangeNote note) {
        Plan plan = found(id);
        ReadDocument before = plan.read();
        return trial(before, document, () -> {
            Revision.requireMatch(ifMatch == null ? "*" : ifMatch, plan.revision());
            requireAllowed(plan, before, document, note);
        });
    }

    /**
     * As if a part were changed.
     *
     * @throws ProblemException 404 when there is no such plan or part
     */
    @Transactional
    public PlanTrial change(UUID id, ChangeNote note, DocumentEdit edit) {
        Plan plan = found(id);
        ReadDocument before = plan.read();
        ReadDocument after;
        try {
            after = DocumentReader.readTree(edit.apply(before.tree().deepCopy()));
        } catch (ProblemException refusal) {
            return refused(before, refusal);
        }
        return trial(before, after, () -> {
            readiness.requireWithinLimits(before.plan(), after.plan());
            requireAllowed(plan, before, after, note);
        });
    }

    private PlanTrial trial(ReadDocument before, ReadDocument after, Runnable checks) {
        return new PlanTrial(
                PlanDifference.between(before.tree(), after.tree()), readiness.of(after.plan()), refusal(checks));
    }

    private PlanTrial refused(ReadDocument before, ProblemException refusal) {
        if (refusal.type().kind() == ProblemKind.NOT_FOUND) {
            throw refusal;
        }
        return new PlanTrial(List.of(), readiness.of(before.plan()), refusal);
    }

    private static @Nullable ProblemException refusal(Runnable checks) {
        try {
            checks.run();
            return null;
        } catch (ProblemException refusal) {
            return refusal;
        }
    }

    private void requireAllowed(Plan plan, ReadDocument before, ReadDocument after, ChangeNote note) {
        if (plan.state() == PlanState.CLOSED) {
            throw ProblemException.of(PlanProblem.PLAN_CLOSED, PlanProblem.PLAN_CLOSED.title());
        }
        if (before.tree().equals(after.tree())) {
            return;
        }
        guard.require(plan.id(), plan.state(), before, after, note);
        if (plan.state() == PlanState.ACTIVE) {
            readiness.require(after.plan());
        }
    }

    private Plan found(UUID id) {
        return plans.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.of(PlanProblem.PLAN_NOT_FOUND, PlanProblem.PLAN_NOT_FOUND.title()));
    }
}
