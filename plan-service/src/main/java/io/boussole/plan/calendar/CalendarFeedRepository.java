package io.boussole.plan.calendar;

import io.boussole.http.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CalendarFeedRepository implements PanacheRepositoryBase<CalendarFeed, UUID> {

    List<CalendarFeed> newestFirst(UUID planId, TimeCursor after, int limit) {
        return find(
                        "planId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        planId,
                        after.at(),
                        after.id())
                .page(0, limit)
                .list();
    }

    long countOf(UUID planId) {
        return count("planId", planId);
    }

    Optional<CalendarFeed> of(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id).firstResultOptional();
    }

    Optional<CalendarFeed> by(FeedSecret secret) {
        return find("secretHash", secret.hash()).firstResultOptional();
    }
}
