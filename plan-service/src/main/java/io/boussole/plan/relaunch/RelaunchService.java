package io.boussole.plan.relaunch;

import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.http.TimeCursor;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.schedule.WorkingDays;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Relaunches of plans that are off track. A step is done only when those before it are. */
@ApplicationScoped
public class RelaunchService {
    private final RelaunchRepository checklists;
    private final PlanService plans;
    private final SecurityIdentity caller;
    private final Clock clock;

    RelaunchService(RelaunchRepository checklists, PlanService plans, SecurityIdentity caller, Clock clock) {
        this.checklists = checklists;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reason why the plan is off track */
    @Transactional
    public RelaunchProgress begin(UUID planId, String reason) {
        plans.get(planId);
        return begun(planId, new Text(reason, reason), caller.getPrincipal().getName());
    }

    /** A checklist that nobody asked for; none while another is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void generate(UUID planId, Text reason) {
        if (!checklists.hasOpen(planId)) {
            var unused = begun(planId, reason, PlanService.AUTOMATIC);
        }
    }

    private RelaunchProgress begun(UUID planId, Text reason, String author) {
        RelaunchChecklist checklist = new RelaunchChecklist(planId, reason, author, clock.instant());
        checklists.persist(checklist);
        return checklist.progress();
    }

    @Transactional
    public Page<RelaunchProgress> list(UUID planId, int pageSize, @Nullable String pageToken) {
        plans.get(planId);
        return Page.of(
                checklists.newestFirst(planId, TimeCursor.newestFirst(pageToken), pageSize + 1).stream()
                        .map(RelaunchChecklist::progress)
                        .toList(),
                pageSize,
                found -> new TimeCursor(found.createdAt(), found.id()).toString());
    }

    @Transactional
    public RelaunchProgress get(UUID planId, UUID id) {
        return of(planId, checklists.findByIdOptional(id)).progress();
    }

    /**
     * Does a step, or a part of it.
     *
     * @param doing refuses what is not valid for the plan, on the day that it is there
     * @throws ProblemException 428 or 412 after {@code ifMatch}, 409 when another step is to be done now
     */
    @Transactional
    public RelaunchProgress advance(
            UUID planId, UUID id, @Nullable String ifMatch, RelaunchStep step, StepOfPlan doing) {
        RelaunchChecklist checklist = of(planId, checklists.lock(id));
        Revision.requireMatch(ifMatch, checklist.revision());
        RelaunchWork work = checklist.work();
        requireNext(step, work);
        PlanDocument plan = plans.read(planId).plan();
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), WorkingDays.of(plan).zone());
        checklist.write(doing.done(work, plan, today), caller.getPrincipal().getName(), clock.instant());
        return checklist.progress();
    }

    /** What doing a step makes of the work. */
    @FunctionalInterface
    public interface StepOfPlan {
        RelaunchWork done(RelaunchWork before, PlanDocument plan, LocalDate today);
    }

    private static void requireNext(RelaunchStep step, RelaunchWork work) {
        Optional<RelaunchStep> next = RelaunchStep.nextOf(work);
        if (next.filter(step::equals).isPresent()) {
            return;
        }
        throw ProblemException.of(
                PlanProblem.RELAUNCH_STEP_NOT_NEXT,
                next.map(due -> new Text(
                                "The step to do now is " + due + ", not " + step,
                                "L'étape à faire maintenant est " + due + ", pas " + step))
                        .orElse(new Text("Every step is done", "Toutes les étapes sont faites")));
    }

    private static RelaunchChecklist of(UUID planId, Optional<RelaunchChecklist> found) {
        return found.filter(checklist -> checklist.planId().equals(planId))
                .orElseThrow(() ->
                        ProblemException.of(PlanProblem.RELAUNCH_NOT_FOUND, PlanProblem.RELAUNCH_NOT_FOUND.title()));
    }
}
