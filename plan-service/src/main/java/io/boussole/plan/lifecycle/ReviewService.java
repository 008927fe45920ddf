package io.boussole.plan.lifecycle;

import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.review.ReviewDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps when plans were last looked through, and tells which ones are stale. */
@ApplicationScoped
public class ReviewService {
    private final PlanRepository plans;
    private final PlanPublication publication;
    private final Authorship authorship;
    private final Clock clock;

    ReviewService(PlanRepository plans, PlanPublication publication, Authorship authorship, Clock clock) {
        this.plans = plans;
        this.publication = publication;
        this.authorship = authorship;
        this.clock = clock;
    }

    /**
     * Records that the caller looked through the plan and left it as it is.
     *
     * @throws ProblemException 409 when the plan is closed
     */
    @Transactional
    public PlanReview review(UUID id, @Nullable String note) {
        Plan plan = plans.lock(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND));
        if (plan.state() == PlanState.CLOSED) {
            throw refusal(PlanProblem.PLAN_CLOSED);
        }
        Author reviewer = authorship.now();
        plan.reviewed(reviewer, note);
        if (plan.state() == PlanState.ACTIVE) {
            publication.announceReview(plan, plan.read().plan(), reviewer);
        }
        return of(plan);
    }

    @Transactional
    public PlanReview get(UUID id) {
        return of(plans.findByIdOptional(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND)));
    }

    /** Nobody is measured by a plan that is not active, so only an active one is due. */
    private PlanReview of(Plan plan) {
        PlanDocument document = plan.read().plan();
        PlanSummary summary = plan.summary();
        Optional<Instant> due = plan.state() == PlanState.ACTIVE
                ? ReviewDue.after(summary.lastReviewedAt(), document)
                : Optional.empty();
        return new PlanReview(
                summary.lastReviewedAt(),
                summary.lastReviewedBy(),
                plan.reviewNote(),
                due.orElse(null),
                due.map(instant -> !clock.instant().isBefore(instant)).orElse(false),
                ReviewDue.owner(document).orElse(null));
    }

    private static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}
