package io.boussole.plan.calendar;

import io.boussole.access.TenantScope;
import io.boussole.http.ProblemException;
import io.boussole.plan.lifecycle.PlanProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The calendar behind a secret address, for whoever has it. */
@ApplicationScoped
public class SecretCalendars {
    private final CalendarFeedService feeds;
    private final PlanCalendarService calendars;

    SecretCalendars(CalendarFeedService feeds, PlanCalendarService calendars) {
        this.feeds = feeds;
        this.calendars = calendars;
    }

    /** @throws ProblemException 404 when the address was never given out, or was revoked */
    public String calendar(String secret, Locale language) {
        FeedSecret known = FeedSecret.parse(secret)
                .orElseThrow(() -> CalendarFeedService.refusal(PlanProblem.CALENDAR_FEED_NOT_FOUND));
        FeedTarget target = TenantScope.allTenants(() -> feeds.target(known));
        return TenantScope.call(target.tenant(), () -> calendars.calendar(target.planId(), language));
    }
}
