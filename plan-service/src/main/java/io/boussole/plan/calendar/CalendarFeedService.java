package io.boussole.plan.calendar;

import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.http.TimeCursor;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives out and takes back the secret addresses of a plan's calendar. */
@ApplicationScoped
public class CalendarFeedService {
    /** More than a team has people and programs. */
    private static final int MOST_OF_A_PLAN = 200;

    private final CalendarFeedRepository feeds;
    private final PlanService plans;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeedService(CalendarFeedRepository feeds, PlanService plans, SecurityIdentity caller, Clock clock) {
        this.feeds = feeds;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 409 when the plan has too many of them */
    @Transactional
    public IssuedFeed issue(UUID planId, @Nullable String name) {
        plans.hold(planId);
        if (feeds.countOf(planId) >= MOST_OF_A_PLAN) {
            throw refusal(PlanProblem.TOO_MANY_CALENDAR_FEEDS);
        }
        FeedSecret secret = FeedSecret.random(random);
        FeedSummary summary = new FeedSummary(
                UUID.randomUUID(),
                name,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.getPrincipal().getName());
        feeds.persist(new CalendarFeed(planId, summary, secret));
        return new IssuedFeed(summary, secret.text());
    }

    @Transactional
    public Page<FeedSummary> list(UUID planId, int pageSize, @Nullable String pageToken) {
        plans.get(planId);
        return Page.of(
                feeds.newestFirst(planId, TimeCursor.newestFirst(pageToken), pageSize + 1).stream()
                        .map(CalendarFeed::summary)
                        .toList(),
                pageSize,
                feed -> new TimeCursor(feed.createdAt(), feed.id()).toString());
    }

    /** From now on there is nothing at the address. */
    @Transactional
    public void revoke(UUID planId, UUID feedId) {
        plans.get(planId);
        feeds.delete(feeds.of(planId, feedId).orElseThrow(() -> refusal(PlanProblem.CALENDAR_FEED_NOT_FOUND)));
    }

    /** Runs outside any tenant: whoever knows the secret is of the tenant that it was given to. */
    @Transactional
    FeedTarget target(FeedSecret secret) {
        return feeds.by(secret)
                .map(CalendarFeed::target)
                .orElseThrow(() -> refusal(PlanProblem.CALENDAR_FEED_NOT_FOUND));
    }

    static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}
