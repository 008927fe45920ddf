package io.boussole.plan.lifecycle;

import io.boussole.http.Page;
import io.boussole.http.PageToken;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.http.Revision;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of plans. Whoever changes one says which revision they have seen. */
@ApplicationScoped
public class PlanService {
    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final PlanPublication publication;
    private final SecurityIdentity caller;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            PlanVersionRepository versions,
            PlanPublication publication,
            SecurityIdentity caller,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.publication = publication;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public PlanSummary draft(ReadDocument document) {
        Plan plan = new Plan(UUID.randomUUID(), document, author());
        plans.persist(plan);
        return plan.summary();
    }

    @Transactional
    public Page<PlanSummary> list(@Nullable PlanState state, int pageSize, @Nullable String pageToken) {
        String cursor = PageToken.decode(pageToken);
        PlanCursor after = cursor == null ? PlanCursor.FIRST : PlanCursor.parse(cursor);
        return Page.of(
                plans.newestFirst(state, after, pageSize + 1),
                pageSize,
                plan -> PlanCursor.of(plan).toString());
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

    @Transactional
    public Findings findings(UUID id) {
        return PlanReadiness.of(found(id).read().plan());
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
        return written(plan, document, note).summary();
    }

    /**
     * Changes a part of the plan. Whoever edits checks in {@code edit} what the client has seen of that part; nobody else changes
     * the plan meanwhile.
     *
     * @throws ProblemException 409 when the plan is closed, 422 when the edit makes no document of a plan, or one with errors of an
     *     active plan
     */
    @Transactional
    public WrittenPlan change(UUID id, ChangeNote note, DocumentEdit edit) {
        Plan plan = plans.lock(id).orElseThrow(() -> refusal(PlanProblem.PLAN_NOT_FOUND));
        ReadDocument edited = DocumentReader.readTree(edit.apply(plan.read().tree()));
        Plan changed = written(plan, edited, note);
        return new WrittenPlan(changed.revision(), edited.tree());
    }

    @SuppressWarnings("UnusedVariable") // The note is kept once versions have a place for it.
    private Plan written(Plan plan, ReadDocument document, ChangeNote note) {
        require(plan.state() != PlanState.CLOSED, PlanProblem.PLAN_CLOSED);
        if (plan.read().tree().equals(document.tree())) {
            return plan;
        }
        Author author = author();
        plan.write(document, author);
        if (plan.state() == PlanState.ACTIVE) {
            PlanReadiness.require(document.plan());
            publication.publish(plan, document.plan(), author);
        }
        return plan;
    }

    /** @throws ProblemException 422 with every error that the rules find; 409 when the plan is no draft */
    @Transactional
    public PlanSummary activate(UUID id, @Nullable String ifMatch) {
        Plan plan = locked(id, ifMatch);
        require(plan.state() == PlanState.DRAFT, PlanProblem.PLAN_NOT_DRAFT);
        PlanDocument document = plan.read().plan();
        PlanReadiness.require(document);
        return publishAs(PlanState.ACTIVE, plan, document);
    }

    /** @throws ProblemException 409 when the plan is not active */
    @Transactional
    public PlanSummary close(UUID id, @Nullable String ifMatch) {
        Plan plan = locked(id, ifMatch);
        require(plan.state() == PlanState.ACTIVE, PlanProblem.PLAN_NOT_ACTIVE);
        return publishAs(PlanState.CLOSED, plan, plan.read().plan());
    }

    @Transactional
    public Page<PublishedVersion> versions(UUID id, int pageSize, @Nullable String pageToken) {
        found(id);
        long before = VersionCursor.parse(PageToken.decode(pageToken));
        return Page.of(versions.newestFirst(id, before, pageSize + 1), pageSize, VersionCursor::of);
    }

    @Transactional
    public WrittenVersion version(UUID id, long number) {
        found(id);
        PlanVersion version = versions.findByIdOptional(new PlanVersion.Key(id, number))
                .orElseThrow(() -> refusal(PlanProblem.PLAN_VERSION_NOT_FOUND));
        return new WrittenVersion(version.summary(), version.read().tree());
    }

    private PlanSummary publishAs(PlanState next, Plan plan, PlanDocument document) {
        Author author = author();
        plan.become(next, author);
        publication.publish(plan, document, author);
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

    private Author author() {
        return new Author(caller.getPrincipal().getName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
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
