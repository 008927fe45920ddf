package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.plan.difference.PlanDifference;
import io.boussole.plan.format.ReadDocument;
import io.boussole.plan.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was published of a plan, when, why, and what each version changed. */
@ApplicationScoped
public class PlanVersionService {
    /** Instants are kept in microseconds. */
    private static final Duration LAST_MOMENT = Duration.ofNanos(1000);

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final PlanService plans;
    private final PlanVersionRepository versions;

    PlanVersionService(PlanService plans, PlanVersionRepository versions) {
        this.plans = plans;
        this.versions = versions;
    }

    /** The newest first. */
    @Transactional
    public Page<PublishedVersion> list(UUID planId, int pageSize, @Nullable String pageToken) {
        plans.get(planId);
        Long before = Cursor.read(pageToken, 1, keys -> Long.valueOf(keys.get(0)));
        return Page.of(
                versions.newestFirst(planId, before == null ? Long.MAX_VALUE : before, pageSize + 1),
                pageSize,
                version -> Long.toString(version.version()));
    }

    @Transactional
    public WrittenVersion get(UUID planId, long number) {
        plans.get(planId);
        return written(published(planId, number));
    }

    /**
     * What the version {@code to} says otherwise than {@code from}.
     *
     * @param from null: nothing at all, which the first version came after
     */
    @Transactional
    public VersionDifference difference(UUID planId, @Nullable Long from, long to) {
        ReadDocument after = plans.readVersion(planId, to);
        return from == null
                ? new VersionDifference(null, to, PlanDifference.between(NOTHING, after.tree()))
                : new VersionDifference(
                        from,
                        to,
                        PlanDifference.between(plans.readVersion(planId, from).tree(), after.tree()));
    }

    /** The version in force at an instant. */
    @Transactional
    public WrittenVersion asOf(UUID planId, Instant instant) {
        plans.get(planId);
        return versions.inForce(planId, instant)
                .map(PlanVersionService::written)
                .orElseThrow(PlanVersionService::notFound);
    }

    /** The version in force at the end of a day, in the plan's time zone. */
    @Transactional
    public WrittenVersion asOf(UUID planId, LocalDate day) {
        ZoneId zone = WorkingDays.of(plans.read(planId).plan()).zone();
        return asOf(planId, day.plusDays(1).atStartOfDay(zone).toInstant().minus(LAST_MOMENT));
    }

    private PlanVersion published(UUID planId, long number) {
        return versions.findByIdOptional(new PlanVersion.Key(planId, number)).orElseThrow(PlanVersionService::notFound);
    }

    private static WrittenVersion written(PlanVersion version) {
        return new WrittenVersion(version.summary(), version.read().tree());
    }

    private static ProblemException notFound() {
        return ProblemException.of(PlanProblem.PLAN_VERSION_NOT_FOUND, PlanProblem.PLAN_VERSION_NOT_FOUND.title());
    }
}
