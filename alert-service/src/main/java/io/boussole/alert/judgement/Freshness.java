package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Cadence;
import io.boussole.alert.evaluation.Period;
import io.boussole.alert.evaluation.Reach;
import io.boussole.alert.evaluation.Reach.Word;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.plan.PlanKpi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an observation reaches, by what its sources have said of themselves.
 *
 * <p>An event may be dated in the future, by a wrong clock or a meeting that is entered ahead. It tells of no day beyond the one on which
 * it came, or else its source would never fall silent again.
 */
public final class Freshness {
    private Freshness() {}

    /** @param kpi null: the plan no longer has it */
    public static Reach of(KpiObserved observed, JudgedPlan plan, @Nullable PlanKpi kpi, LocalDate today) {
        ZoneId zone = plan.calendar().zone();
        List<Word> words = watermarks(observed)
                .filter(mark -> mark.lastEventAt() != null)
                .filter(mark -> mark.lastReceivedAt() != null
                        || !Objects.requireNonNull(mark.lastEventAt()).isAfter(observed.observedAt()))
                .map(mark -> word(Objects.requireNonNull(mark.lastEventAt()), mark.lastReceivedAt(), zone))
                .toList();
        return Reach.of(
                words,
                Cadence.of(kpi == null ? List.of() : kpi.cadence()),
                new Period(observed.periodStart(), observed.periodEnd()),
                plan.calendar(),
                today);
    }

    private static Word word(Instant event, @Nullable Instant received, ZoneId zone) {
        Instant heard = received == null ? event : received;
        Instant reaches = event.isBefore(heard) ? event : heard;
        return new Word(LocalDate.ofInstant(reaches, zone), LocalDate.ofInstant(heard, zone));
    }

    /** Records of before there were watermarks name the newest word of all sources alone. */
    private static Stream<KpiWatermark> watermarks(KpiObserved observed) {
        return observed.watermarks().isEmpty()
                ? Stream.of(new KpiWatermark(observed.planId(), observed.lastEventAt()))
                : observed.watermarks().stream();
    }
}
