package io.boussole.plan.lifecycle;

import io.boussole.access.CurrentTenant;
import io.boussole.contracts.Topic;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.Outbox;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.publishing.PlanAnnouncement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes what a plan says now a version: kept for good and announced, in the transaction of the change; reviews are announced too. */
@ApplicationScoped
class PlanPublication {
    private final PlanVersionRepository versions;
    private final Outbox outbox;
    private final CurrentTenant tenant;

    PlanPublication(PlanVersionRepository versions, Outbox outbox, CurrentTenant tenant) {
        this.versions = versions;
        this.outbox = outbox;
        this.tenant = tenant;
    }

    void publish(Plan plan, PlanDocument document, Author author, ChangeNote note, @Nullable ChangeCounts counts) {
        long version = plan.nextVersion();
        versions.persist(new PlanVersion(plan, version, author, note, counts));
        announce(plan, document, version, author.at(), plan.id() + ":" + version);
    }

    /** Says the version that stands once more, with when it was looked through. */
    void announceReview(Plan plan, PlanDocument document, Author reviewer) {
        long version = plan.summary().version();
        announce(plan, document, version, reviewer.at(), plan.id() + ":" + version + ":" + reviewer.at());
    }

    private void announce(Plan plan, PlanDocument document, long version, Instant at, String eventId) {
        PlanPublished published = new PlanAnnouncement(
                        plan.id(),
                        version,
                        announced(plan.state()),
                        at,
                        plan.summary().lastReviewedAt())
                .of(document);
        outbox.append(
                new Event<>(eventId, Topic.PLAN_PUBLISHED, tenant.id(), tenant.id() + "/" + plan.id(), at, published));
    }

    private static io.boussole.contracts.plan.PlanState announced(PlanState state) {
        return io.boussole.contracts.plan.PlanState.valueOf(state.name());
    }
}
