package io.boussole.plan.calendar.rest;

import io.boussole.plan.calendar.FeedSummary;
import io.boussole.plan.calendar.IssuedFeed;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CalendarFeed")
record CalendarFeedResponse(
        @Schema(required = true) UUID id,
        @Nullable String name,

        @Schema(description = "The secret address to subscribe to; shown when it is made, and never again") @Nullable
        URI url,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {

    static CalendarFeedResponse from(FeedSummary feed) {
        return new CalendarFeedResponse(feed.id(), feed.name(), null, feed.createdAt(), feed.createdBy());
    }

    static CalendarFeedResponse from(IssuedFeed issued, UriInfo request) {
        URI url = request.getBaseUriBuilder()
                .path("calendar-feeds/{secret}/calendar.ics")
                .build(issued.secret());
        FeedSummary feed = issued.feed();
        return new CalendarFeedResponse(feed.id(), feed.name(), url, feed.createdAt(), feed.createdBy());
    }
}
