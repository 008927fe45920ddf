package io.boussole.plan.review;

import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.document.Ritual.RitualType;
import io.boussole.plan.schedule.RitualOccurrences;
import io.boussole.plan.schedule.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a plan becomes stale: at its next update ritual, if nobody looks through it until then. */
public final class ReviewDue {
    /** The guide's: every Friday. */
    private static final String EVERY_FRIDAY = "FREQ=WEEKLY;BYDAY=FR";

    private static final LocalTime BY = LocalTime.of(18, 0);
    private static final String DIRECTOR = "SALES_DIRECTOR";

    private ReviewDue() {}

    /**
     * The start of the first update ritual on a day after the last review; nothing once the period is over. An update on the day of
     * the ritual is the ritual's, whatever the hour.
     */
    public static Optional<Instant> after(Instant lastReview, PlanDocument plan) {
        RitualOccurrences updates = RitualOccurrences.of(named(plan).orElse(update(EVERY_FRIDAY, BY)), plan);
        LocalDate reviewedOn = lastReview.atZone(WorkingDays.of(plan).zone()).toLocalDate();
        return updates.days().stream()
                .filter(day -> day.isAfter(reviewedOn))
                .findFirst()
                .map(day -> updates.startOn(day).toInstant());
    }

    /** Each time that the plan's own update ritual takes place within its period; empty: the plan names none. */
    public static Optional<List<Instant>> ofRitual(PlanDocument plan) {
        return named(plan).map(ritual -> {
            RitualOccurrences updates = RitualOccurrences.of(ritual, plan);
            return updates.days().stream()
                    .map(day -> updates.startOn(day).toInstant())
                    .toList();
        });
    }

    /** Who answers for the plan: its owner, or else the first sales director. */
    public static Optional<String> owner(PlanDocument plan) {
        return Optional.ofNullable(plan.ownerId())
                .or(() -> plan.team().stream()
                        .filter(member -> DIRECTOR.equals(member.role()))
                        .map(Member::id)
                        .flatMap(Stream::ofNullable)
                        .findFirst());
    }

    private static Optional<Ritual> named(PlanDocument plan) {
        return plan.rituals().stream()
                .filter(ritual -> ritual.type() == RitualType.PLAN_UPDATE && ritual.rule() != null)
                .findFirst()
                .map(ritual -> update(String.valueOf(ritual.rule()), ritual.at() == null ? BY : ritual.at()));
    }

    private static Ritual update(String rule, LocalTime at) {
        return new Ritual(null, RitualType.PLAN_UPDATE, rule, at, null, null, null, null, List.of());
    }
}
