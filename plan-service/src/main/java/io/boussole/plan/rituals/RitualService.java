package io.boussole.plan.rituals;

import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.PageToken;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.plan.document.Part;
import io.boussole.plan.document.Ritual.RitualMode;
import io.boussole.plan.lifecycle.HeldPlan;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.request.RequestFaults;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The occurrences of rituals: when they are due, and how they were closed. */
@ApplicationScoped
public class RitualService {
    /** Before and after every plan. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final OccurrenceRepository occurrences;
    private final MeetingDecisions decisions;
    private final PlanService plans;
    private final SecurityIdentity caller;
    private final Clock clock;

    RitualService(
            OccurrenceRepository occurrences,
            MeetingDecisions decisions,
            PlanService plans,
            SecurityIdentity caller,
            Clock clock) {
        this.occurrences = occurrences;
        this.decisions = decisions;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    /** The days on which the ritual takes place between two days, both included, in their order. */
    @Transactional
    public Page<DueOccurrence> list(UUID planId, String ritualId, Range range, int pageSize, @Nullable String token) {
        PlannedRitual planned = planned(planId, ritualId);
        List<LocalDate> days = planned.occurrences().between(range.firstAfter(token), range.last()).stream()
                .limit(pageSize + 1L)
                .toList();
        return Page.of(
                due(planId, planned, days), pageSize, found -> found.date().toString());
    }

    /**
     * @param from null: from the plan's beginning
     * @param to null: to its end
     */
    public record Range(@Nullable LocalDate from, @Nullable LocalDate to) {
        private LocalDate first() {
            return from == null || from.isBefore(EARLIEST) ? EARLIEST : from;
        }

        private LocalDate last() {
            return to == null || to.isAfter(LATEST) ? LATEST : to;
        }

        private LocalDate firstAfter(@Nullable String pageToken) {
            @Nullable String cursor = PageToken.decode(pageToken);
            if (cursor == null) {
                return first();
            }
            try {
                return LocalDate.parse(cursor).plusDays(1);
            } catch (DateTimeParseException foreign) {
                throw refusal(CommonProblem.INVALID_PAGE_TOKEN);
            }
        }
    }

    @Transactional
    public DueOccurrence get(UUID planId, String ritualId, LocalDate date) {
        PlannedRitual planned = planned(planId, ritualId);
        planned.requireOn(date);
        return due(planId, planned, List.of(date)).get(0);
    }

    /**
     * Closes an occurrence for good and takes its decisions.
     *
     * @throws ProblemException 404 when the ritual does not take place on that day, 409 when it or the plan is closed, 422 when the day
     *     is still to come or it does not say what it must
     */
    @Transactional
    public DueOccurrence close(OccurrenceKey key, Closing closing) {
        PlannedRitual planned = held(key);
        planned.requireBegun(key.heldOn(), clock.instant());
        if (occurrences.find(key).isPresent()) {
            throw refusal(PlanProblem.OCCURRENCE_CLOSED);
        }
        ClosingCheck.require(closing, planned.plan(), planned.ritual());
        Closing once = closing.withEachAttendeeOnce();
        if (!occurrences.add(closed(key, planned, once, decisions.take(key, once)))) {
            throw refusal(PlanProblem.OCCURRENCE_CLOSED);
        }
        return due(key.planId(), planned, List.of(key.heldOn())).get(0);
    }

    private ClosedOccurrence closed(
            OccurrenceKey key, PlannedRitual planned, Closing closing, List<OccurrenceDecision> taken) {
        return new ClosedOccurrence(
                key,
                ClosingCheck.modeOf(closing, planned.ritual()),
                OccurrenceOutcome.of(planned.ritual().expectedDecisions().size(), taken.size()),
                planned.durationMin(),
                closing.attendees(),
                taken,
                closing.blockersOpened(),
                closing.blockersClosed(),
                closing.videoUrl(),
                closing.dashboardSnapshot(),
                clock.instant(),
                caller.getPrincipal().getName());
    }

    /**
     * Notes that a member has looked at an asynchronous review; once more changes nothing.
     *
     * @throws ProblemException 409 when there is no such review or the plan is closed, 422 when nobody of the team has the id
     */
    @Transactional
    public DueOccurrence acknowledge(OccurrenceKey key, String memberId) {
        PlannedRitual planned = held(key);
        if (occurrences
                .find(key)
                .filter(closed -> closed.mode() == RitualMode.ASYNC)
                .isEmpty()) {
            throw refusal(PlanProblem.NOTHING_TO_ACKNOWLEDGE);
        }
        new RequestFaults()
                .check(
                        Part.MEMBER.idsIn(planned.plan()).contains(memberId),
                        "/memberId",
                        "UNKNOWN_MEMBER",
                        "Nobody of the team has this id",
                        "Personne de l'équipe n'a cet identifiant")
                .refuseIfAny();
        occurrences.acknowledge(
                new RitualAcknowledgement(
                        key, memberId, clock.instant(), caller.getPrincipal().getName()),
                new RitualAcknowledgement.Key(key.planId(), key.ritualId(), key.heldOn(), memberId));
        return due(key.planId(), planned, List.of(key.heldOn())).get(0);
    }

    @Transactional
    public RitualStatistics statistics(UUID planId, String ritualId) {
        PlannedRitual planned = planned(planId, ritualId);
        return RitualStatistics.of(
                planned.occurrences().days().size(),
                planned.occurrences()
                        .between(EARLIEST, planned.today(clock.instant()))
                        .size(),
                occurrences.between(planId, ritualId, EARLIEST, LATEST),
                occurrences.acknowledged(planId, ritualId, EARLIEST, LATEST).size());
    }

    /** Keeps the plan from changing before the meeting is closed, and the meeting from being closed twice. */
    private PlannedRitual held(OccurrenceKey key) {
        HeldPlan held = plans.hold(key.planId());
        PlannedRitual planned = PlannedRitual.of(held.plan(), key.ritualId());
        planned.requireOn(key.heldOn());
        if (held.state() == PlanState.CLOSED) {
            throw refusal(PlanProblem.PLAN_CLOSED);
        }
        return planned;
    }

    private PlannedRitual planned(UUID planId, String ritualId) {
        return PlannedRitual.of(plans.read(planId).plan(), ritualId);
    }

    private List<DueOccurrence> due(UUID planId, PlannedRitual planned, List<LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        String ritualId = String.valueOf(planned.ritual().id());
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        Map<LocalDate, ClosedOccurrence> closed = occurrences.between(planId, ritualId, first, last).stream()
                .collect(Collectors.toMap(occurrence -> occurrence.key().heldOn(), Function.identity()));
        Map<LocalDate, List<Acknowledgement>> acknowledged =
                occurrences.acknowledged(planId, ritualId, first, last).stream()
                        .collect(Collectors.groupingBy(Acknowledgement::heldOn));
        return days.stream()
                .map(day -> new DueOccurrence(
                        day,
                        planned.occurrences().startOn(day).toInstant(),
                        planned.ritual().durationMin(),
                        closed.get(day),
                        acknowledged.getOrDefault(day, List.of())))
                .toList();
    }

    private static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}
