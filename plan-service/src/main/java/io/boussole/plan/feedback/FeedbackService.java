package io.boussole.plan.feedback;

import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.http.TimeCursor;
import io.boussole.http.Violation;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback on plans, and the answers that show what changed because of it. */
@ApplicationScoped
public class FeedbackService {
    private final FeedbackRepository feedback;
    private final PlanService plans;
    private final SecurityIdentity caller;
    private final Clock clock;

    FeedbackService(FeedbackRepository feedback, PlanService plans, SecurityIdentity caller, Clock clock) {
        this.feedback = feedback;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public GivenFeedback give(UUID planId, String text, @Nullable String at) {
        plans.get(planId);
        Feedback given = new Feedback(planId, text, at, caller.getPrincipal().getName(), clock.instant());
        feedback.persist(given);
        return given.given();
    }

    @Transactional
    public Page<GivenFeedback> list(UUID planId, int pageSize, @Nullable String pageToken) {
        plans.get(planId);
        List<GivenFeedback> found =
                feedback.newestFirst(planId, TimeCursor.newestFirst(pageToken), pageSize + 1).stream()
                        .map(Feedback::given)
                        .toList();
        return Page.of(found, pageSize, given -> new TimeCursor(given.createdAt(), given.id()).toString());
    }

    @Transactional
    public GivenFeedback get(UUID planId, UUID id) {
        return of(planId, feedback.findByIdOptional(id)).given();
    }

    /**
     * @param version the published version that shows the change; null when nothing changes
     * @throws ProblemException 428 or 412 after {@code ifMatch}, 409 when it is answered, 422 when the plan has no such version
     */
    @Transactional
    public GivenFeedback answer(UUID planId, UUID id, @Nullable String ifMatch, String text, @Nullable Long version) {
        Feedback given = of(planId, feedback.lock(id));
        Revision.requireMatch(ifMatch, given.revision());
        if (given.isAnswered()) {
            throw refusal(PlanProblem.FEEDBACK_ANSWERED);
        }
        if (version != null) {
            requirePublished(version, plans.get(planId).version());
        }
        given.answer(text, version, caller.getPrincipal().getName(), clock.instant());
        return given.given();
    }

    private static void requirePublished(long version, long last) {
        if (version < 1 || version > last) {
            Text text = new Text("The plan has no version " + version, "Le plan n'a pas de version " + version);
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, text, List.of(new Violation("/version", "UNKNOWN_VERSION", text)));
        }
    }

    private static Feedback of(UUID planId, Optional<Feedback> found) {
        return found.filter(given -> given.planId().equals(planId))
                .orElseThrow(() -> refusal(PlanProblem.FEEDBACK_NOT_FOUND));
    }

    private static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}
