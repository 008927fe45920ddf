package io.boussole.metrics.journey.response.rest;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.http.QueryParameters;
import io.boussole.metrics.journey.response.ResponseKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What both lists are asked with. */
@SuppressWarnings("NullAway.Init") // The server sets the members, or refuses the request.
public final class ResponseCaseParameters {
    private static final int LONGEST_PERIOD_DAYS = 3660;
    private static final int LONGEST_LIMIT_MINUTES = 100_000;
    private static final Duration CALL_BACK = Duration.ofHours(2);

    @NotNull
    @Parameter(
            required = true,
            description = "SPEED_TO_LEAD: a qualified person is called, written to or met."
                    + " FOLLOW_UP: a task in the CRM follows each conversation")
    @QueryParam("kind")
    public ResponseKind kind;

    @NotNull
    @Parameter(required = true, description = "First day on which cases began", example = "2027-01-01")
    @QueryParam("from")
    public LocalDate from;

    @NotNull
    @Parameter(required = true, description = "Last day, included", example = "2027-03-31")
    @QueryParam("to")
    public LocalDate to;

    @NotNull
    @Parameter(required = true, description = "The plan whose calendar says which hours are worked")
    @QueryParam("planId")
    public UUID planId;

    @Min(1)
    @Max(LONGEST_LIMIT_MINUTES)
    @Parameter(
            description = "Working minutes within which a case is to be answered, meant strictly; by default two hours"
                    + " for SPEED_TO_LEAD and one working day for FOLLOW_UP")
    @QueryParam("limitMinutes")
    public @Nullable Integer limitMinutes;

    /** @throws io.boussole.http.ProblemException 400 when the period cannot be one */
    void check() {
        LocalDate first = first();
        LocalDate last = last();
        if (last.isBefore(first)) {
            throw QueryParameters.refusal(
                    "to", "BEFORE_FROM", "The last day is before the first", "Le dernier jour précède le premier");
        }
        if (last.isAfter(first.plusDays(LONGEST_PERIOD_DAYS))) {
            throw QueryParameters.refusal(
                    "to", "TOO_LONG", "At most ten years can be asked for", "La période ne peut dépasser dix ans");
        }
    }

    ResponseKind wantedKind() {
        return Objects.requireNonNull(kind);
    }

    LocalDate first() {
        return Objects.requireNonNull(from);
    }

    LocalDate last() {
        return Objects.requireNonNull(to);
    }

    UUID plan() {
        return Objects.requireNonNull(planId);
    }

    Duration limit(BusinessCalendar calendar) {
        @Nullable Integer minutes = limitMinutes;
        if (minutes != null) {
            return Duration.ofMinutes(minutes);
        }
        return wantedKind() == ResponseKind.SPEED_TO_LEAD
                ? CALL_BACK
                : Duration.between(calendar.hours().start(), calendar.hours().end());
    }
}
