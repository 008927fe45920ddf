package io.boussole.plan.lifecycle;

import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.http.Revision;
import io.boussole.http.TimeCursor;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of plans. Whoever changes one says which revision they have seen. */
@ApplicationScoped
public class PlanService {
    /** Who changes a plan when nobody does, but time. */
    public static final String AUTOMATIC = "boussole";

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final ChangeGuard guard;
    private final PlanReadiness readiness;
    private final PlanPublication publication;
    private final Authorship authorship;

    PlanService(
            PlanRepository plans,
            PlanVersionRepository versions,
            ChangeGuard guard,
            PlanReadiness readiness,
            PlanPublication publication,
            Authorship authorship) {
        this.plans = plans;
        this.versions = versions;
        this.guard = guard;
        this.readiness = readiness;
        this.publication = publication;
        this.authorship = authorship;
    }

    @Transactional
    public PlanSummary draft(ReadDocument document) {
        Plan plan = new Plan(UUID.randomUUID(), document, authorship.now());
        plans.persist(plan);
        return plan.summary();
    }

    @Transactional
    public Page<PlanSummary> list(@Nullable PlanState state, int pageSize, @Nullable String pageToken) {
        return Page.of(
                plans.newestFirst(state, TimeCursor.newestFirst(pageToken), pageSize + 1),
                pageSize,
                plan -> new TimeCursor(plan.createdAt(), plan.id()).toString());
    }

    @Transactional
    public PlanSummary get(UUID id) {
        return found(id).summary();
    }

    @Transactional
    public WrittenPlan document(UUID id) {
        Plan plan = found(id);
        return new WrittenPlan(plan.revision(), plan.read().tree());
    }

    /** What the plan says now. */
    @Transactional
    public ReadDocument read(UUID id) {
        return found(id).read();
    }

    /** Keeps everybody else from changing the plan until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldPlan hold(UUID id) {
        Plan plan = plans.lock(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND));
        return new HeldPlan(plan.state(), plan.read().plan());
    }

    /**
     * Keeps since when a plan that the caller holds is off track; null: it is not.
     *
     * @return whether it goes off track by this
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean goesOffTrack(UUID id, @Nullable Instant since) {
        return found(id).goesOffTrack(since);
    }

    /** What the plan said in a published version. */
    @Transactional
    public ReadDocument readVersion(UUID id, long number) {
        found(id);
        return versions.findByIdOptional(new PlanVersion.Key(id, number))
                .orElseThrow(() -> refusal(PlanProblem.PLAN_VERSION_NOT_FOUND))
                .read();
    }

    @Transactional
    public Findings findings(UUID id) {
        return readiness.of(found(id).read().plan());
    }

    /**
     * Writes the plan anew. The same document again changes nothing; another one of an active plan is its next version.
     *
     * @throws ProblemException 412 or 428 after {@code ifMatch}, 409 when the plan is closed, 422 when it is active and the document
     *     has errors
     */
    @Transactional
    public PlanSummary write(UUID id, @Nullable String ifMatch, ReadDocument document, ChangeNote note) {
        Plan plan = locked(id, ifMatch);
        return written(plan, plan.read(), document, note).summary();
    }

    /**
     * Changes a part of the plan. Whoever edits checks in {@code edit} what the client has seen of that part; nobody else changes
     * the plan meanwhile.
     *
     * @throws ProblemException 409 when the plan is closed or the edit breaks a limit further, 422 when it leaves an active plan with
     *     errors
     */
    @Transactional
    public WrittenPlan change(UUID id, ChangeNote note, DocumentEdit edit) {
        Plan plan = plans.lock(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND));
        ReadDocument before = plan.read();
        ReadDocument edited = DocumentReader.readTree(edit.apply(before.tree().deepCopy()));
        readiness.requireWithinLimits(before.plan(), edited.plan());
        Plan changed = written(plan, before, edited, note);
        return new WrittenPlan(changed.revision(), edited.tree());
    }

    private Plan written(Plan plan, ReadDocument before, ReadDocument document, ChangeNote note) {
        require(plan.state() != PlanState.CLOSED, PlanProblem.PLAN_CLOSED);
        if (before.tree().equals(document.tree())) {
            return plan;
        }
        guard.require(plan.id(), plan.state(), before, document, note);
        Author author = authorship.now();
        plan.write(document, author);
        if (plan.state() == PlanState.ACTIVE) {
            readiness.require(document.plan());
            ChangeCounts counts = ChangeCounts.between(before.tree(), document.tree());
            publication.publish(plan, document.plan(), author, note, counts);
        }
        return plan;
    }

    /** @throws ProblemException 422 with every error that the rules find; 409 when the plan is no draft */
    @Transactional
    public PlanSummary activate(UUID id, @Nullable String ifMatch, ChangeNote note) {
        Plan plan = locked(id, ifMatch);
        require(plan.state() == PlanState.DRAFT, PlanProblem.PLAN_NOT_DRAFT);
        PlanDocument document = plan.read().plan();
        readiness.require(document);
        return publishAs(PlanState.ACTIVE, plan, document, note, null);
    }

    /**
     * Deletes a draft with all that hangs on it. What was published once is kept for good.
     *
     * @throws ProblemException 409 when the plan is no draft
     */
    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        Plan plan = locked(id, ifMatch);
        require(plan.state() == PlanState.DRAFT, PlanProblem.PLAN_KEPT);
        plans.delete(plan);
    }

    /** @throws ProblemException 409 when the plan is not active */
    @Transactional
    public PlanSummary close(UUID id, @Nullable String ifMatch, ChangeNote note) {
        Plan plan = locked(id, ifMatch);
        require(plan.state() == PlanState.ACTIVE, PlanProblem.PLAN_NOT_ACTIVE);
        return publishAs(PlanState.CLOSED, plan, plan.read().plan(), note, ChangeCounts.NONE);
    }

    private PlanSummary publishAs(
            PlanState next, Plan plan, PlanDocument document, ChangeNote note, @Nullable ChangeCounts counts) {
        Author author = authorship.now();
        guard.requireKnown(plan.id(), note);
        plan.become(next, author);
        publication.publish(plan, document, author, note, counts);
        return plan.summary();
    }

    private Plan found(UUID id) {
        return plans.findByIdOptional(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND));
    }

    private Plan locked(UUID id, @Nullable String ifMatch) {
        Plan plan = plans.lock(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND));
        Revision.requireMatch(ifMatch, plan.revision());
        return plan;
    }

    private static void require(boolean holds, ProblemType otherwise) {
        if (!holds) {
            throw refusal(otherwise);
        }
    }

    private static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}
