package io.boussole.plan.schedule;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.ContentPlan;
import io.boussole.plan.document.ContentPlan.ContentKind;
import io.boussole.plan.document.ContentPlan.ContentPiece;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a channel publishes in one month, against its content plan.
 *
 * @param pillars main pieces of the month that count
 * @param satellites pieces around them that count
 * @param withoutCallToAction pieces of the month that do not count, because they ask nothing of the reader and the plan wants them to
 * @param publishedSoFar pieces that count and whose day has come
 */
public record ContentMonth(
        @Nullable String channelId,
        PlanMonth month,
        int pillarsPlanned,
        int satellitesPlanned,
        int pillars,
        int satellites,
        int withoutCallToAction,
        int publishedSoFar) {

    /** Every month of every channel that has a content plan. */
    public static List<ContentMonth> of(PlanDocument plan, LocalDate today) {
        return plan.channels().stream()
                .filter(channel -> channel.contentPlan() != null)
                .flatMap(channel -> PlanMonth.in(plan.period()).stream().map(month -> of(channel, month, today)))
                .toList();
    }

    private static ContentMonth of(Channel channel, PlanMonth month, LocalDate today) {
        ContentPlan plan = Objects.requireNonNull(channel.contentPlan());
        List<ContentPiece> pieces = plan.pieces().stream()
                .filter(piece -> month.covers(piece.publishedOn()))
                .toList();
        List<ContentPiece> counting =
                pieces.stream().filter(piece -> counts(piece, plan)).toList();
        int pillarsPlanned = planned(plan.pillarsPerMonth());
        return new ContentMonth(
                channel.id(),
                month,
                pillarsPlanned,
                pillarsPlanned * planned(plan.satellitesPerPillar()),
                count(counting, ContentKind.PILLAR),
                count(counting, ContentKind.SATELLITE),
                pieces.size() - counting.size(),
                (int) counting.stream()
                        .flatMap(piece -> Stream.ofNullable(piece.publishedOn()))
                        .filter(day -> !day.isAfter(today))
                        .count());
    }

    private static boolean counts(ContentPiece piece, ContentPlan plan) {
        return !Boolean.TRUE.equals(plan.ctaRequired())
                || (piece.callToAction() != null && !piece.callToAction().isBlank());
    }

    private static int count(List<ContentPiece> pieces, ContentKind kind) {
        return (int) pieces.stream().filter(piece -> piece.kind() == kind).count();
    }

    /** No month has a thousand pieces; a plan that says so is a typing mistake. */
    private static int planned(@Nullable Integer planned) {
        return planned == null ? 0 : Math.max(0, Math.min(1000, planned));
    }

    /**
     * Share of the planned pieces that are there, 0 to 1; more than planned of one kind does not make up for the other. 1 where nothing
     * is planned.
     */
    public BigDecimal completion() {
        int planned = pillarsPlanned + satellitesPlanned;
        if (planned == 0) {
            return BigDecimal.ONE;
        }
        int there = Math.min(pillars, pillarsPlanned) + Math.min(satellites, satellitesPlanned);
        return BigDecimal.valueOf(there).divide(BigDecimal.valueOf(planned), 4, RoundingMode.HALF_UP);
    }

    public boolean isComplete() {
        return pillars >= pillarsPlanned && satellites >= satellitesPlanned;
    }
}
