package io.boussole.alert.source;

import io.boussole.alert.evaluation.Reach.Word;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of a KPI have last said, as an observation tells it.
 *
 * <p>An event may be dated in the future, by a wrong clock or a meeting that is entered ahead. It tells of no day beyond the one on which
 * it came, or else its source would never fall silent again; where nobody knows when it came, it is not believed at all.
 */
public final class SourceWords {
    private SourceWords() {}

    /** When the newest word of any source came; empty: none has spoken. */
    public static Optional<Instant> lastHeard(KpiObserved observed) {
        return said(observed).map(Said::heard).max(Comparator.naturalOrder());
    }

    /** Whether some source has told of anything that counts. */
    public static boolean haveTold(KpiObserved observed) {
        return said(observed).anyMatch(said -> said.event() != null);
    }

    /**
     * The day from which on at least one source would have told of whatever happens, so that nothing said is nothing done; empty where
     * that is not known of one of them, which is then taken to have told always.
     */
    public static Optional<LocalDate> toldSince(KpiObserved observed, ZoneId zone) {
        List<KpiWatermark> marks = observed.watermarks();
        if (marks.stream().anyMatch(mark -> mark.tellsSince() == null)) {
            return Optional.empty();
        }
        return marks.stream()
                .flatMap(mark -> Stream.ofNullable(mark.tellsSince()))
                .min(Comparator.naturalOrder())
                .map(since -> LocalDate.ofInstant(since, zone));
    }

    /** Of each source that has told of something. */
    static List<Word> of(KpiObserved observed, ZoneId zone) {
        return said(observed)
                .filter(said -> said.event() != null)
                .map(said -> said.in(zone))
                .toList();
    }

    /**
     * @param event what its newest word tells of, by its own clock; null: of nothing that counts
     * @param heard when that word came
     * @param since when it began to tell; null: not known
     * @param daysLate as a rule
     */
    private record Said(
            @Nullable Instant event,
            Instant heard,
            int daysLate,
            @Nullable Instant since) {
        Word in(ZoneId zone) {
            Instant reaches = event != null && event.isBefore(heard) ? event : heard;
            return new Word(
                    LocalDate.ofInstant(reaches, zone),
                    LocalDate.ofInstant(heard, zone),
                    daysLate,
                    since == null ? null : LocalDate.ofInstant(since, zone));
        }
    }

    private static Stream<Said> said(KpiObserved observed) {
        return watermarks(observed)
                .filter(mark ->
                        mark.lastReceivedAt() != null || isBelievable(mark.lastEventAt(), observed.observedAt()))
                .map(mark -> new Said(
                        mark.lastEventAt(),
                        Objects.requireNonNull(
                                mark.lastReceivedAt() == null ? mark.lastEventAt() : mark.lastReceivedAt()),
                        Objects.requireNonNullElse(mark.usualLagDays(), 0),
                        mark.tellsSince()));
    }

    private static boolean isBelievable(@Nullable Instant event, Instant observedAt) {
        return event != null && !event.isAfter(observedAt);
    }

    /** Records of before there were watermarks name the newest word of all sources alone. */
    private static Stream<KpiWatermark> watermarks(KpiObserved observed) {
        return observed.watermarks().isEmpty()
                ? Stream.of(new KpiWatermark(observed.planId(), observed.lastEventAt()))
                : observed.watermarks().stream();
    }
}
