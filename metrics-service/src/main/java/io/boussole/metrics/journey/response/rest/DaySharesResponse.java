package io.boussole.metrics.journey.response.rest;

import io.boussole.metrics.journey.response.DayShare;
import io.boussole.metrics.journey.response.ResponseKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many cases were answered in time. */
@Schema(name = "ResponseShares")
record DaySharesResponse(
        ResponseKind kind,
        long limitMinutes,

        @Schema(description = "Met among those decided, 0 to 1; absent while none is decided") @Nullable
        BigDecimal share,

        long entered,
        long met,
        long failed,

        @Schema(description = "Open, and their time has not passed")
        long undecided,

        @Schema(description = "Days on which cases began") List<Day> days) {
    private static final int DIGITS = 6;

    /** The cases that began on one day. */
    @Schema(name = "ResponseShareOfDay")
    record Day(LocalDate day, long entered, long met, long failed, long undecided) {
        static Day from(DayShare share) {
            return new Day(
                    share.day(),
                    share.entered(),
                    share.met(),
                    share.failed(),
                    share.entered() - share.met() - share.failed());
        }
    }

    static DaySharesResponse from(ResponseKind kind, long limitMinutes, List<DayShare> shares) {
        List<Day> days = shares.stream().map(Day::from).toList();
        long entered = days.stream().mapToLong(Day::entered).sum();
        long met = days.stream().mapToLong(Day::met).sum();
        long failed = days.stream().mapToLong(Day::failed).sum();
        return new DaySharesResponse(
                kind, limitMinutes, share(met, met + failed), entered, met, failed, entered - met - failed, days);
    }

    private static @Nullable BigDecimal share(long met, long decided) {
        return decided == 0
                ? null
                : BigDecimal.valueOf(met).divide(BigDecimal.valueOf(decided), DIGITS, RoundingMode.HALF_EVEN);
    }
}
