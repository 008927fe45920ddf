package io.boussole.plan.lifecycle;

import io.boussole.access.CurrentTenant;
import io.boussole.contracts.Topic;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.Outbox;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.publishing.PlanAnnouncement;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes what a plan says now a version: kept for good and announced, in the transaction of the change. */
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
        PlanPublished published = new PlanAnnouncement(
                        plan.id(),
                        version,
                        announced(plan.state()),
                        author.at(),
                        plan.summary().lastReviewedAt())
                .of(document);
        outbox.append(new Event<>(
                plan.id() + ":" + version,
                Topic.PLAN_PUBLISHED,
                tenant.id(),
                tenant.id() + "/" + plan.id(),
                author.at(),
                published));
    }

    private static io.boussole.contracts.plan.PlanState announced(PlanState state) {
        return io.boussole.contracts.plan.PlanState.valueOf(state.name());
    }
}
