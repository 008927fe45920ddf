package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads meetings, one for each invitee. A meeting is booked on the day the appointment was made, once however often it is moved. All
 * else counts on the day it was to take place, so a no-show told two weeks later restates that day. A meeting counts as held unless
 * somebody says otherwise; who reads a series ends it now, or meetings to come would be in it.
 *
 * <p>A cancelled meeting counts as booked and cancelled in the sums of meetings, but is no moment of its person's journey: who has
 * nothing but a cancelled meeting has none. One that was moved stays booked.
 */
final class MeetingReader implements FactReader {
    private enum Standing {
        /** Another meeting took its place. */
        MOVED,
        CANCELLED,
        MISSED,
        /** Said not to have taken place, without anybody having missed it. */
        NOT_HELD,
        HELD
    }

    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        Standing standing = standing(state);
        Dimensions dimensions = Dimensions.of(state, rules);
        @Nullable PersonKey person = PersonReading.of(state);
        @Nullable Instant startsAt = instant(state, Property.STARTS_AT);
        FactSummary summary = new FactSummary(
                state.isCounted(),
                standing.name(),
                startsAt,
                instant(state, Property.ENDS_AT),
                state.value(Property.AMOUNT).map(BigDecimal::new).orElse(null),
                state.value(Property.CURRENCY).orElse(null),
                null,
                dimensions,
                person);
        if (!state.isCounted()) {
            return Reading.of(summary);
        }
        List<Contribution> contributions = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        bookedAt(state).ifPresent(at -> {
            contributions.add(Contribution.count(Measure.MEETING_BOOKED, at, dimensions));
            if (standing != Standing.CANCELLED) {
                moment(moments, person, Moment.Type.MEETING_BOOKED, at, dimensions);
            }
        });
        if (startsAt != null) {
            measures(standing, state)
                    .forEach(measure -> contributions.add(Contribution.count(measure, startsAt, dimensions)));
            if (standing == Standing.HELD) {
                moment(moments, person, Moment.Type.MEETING_HELD, startsAt, dimensions);
            }
        }
        return new Reading(summary, contributions, moments, List.of());
    }

    private static Standing standing(FactState state) {
        if (state.value(Property.RESCHEDULED_TO).isPresent()) {
            return Standing.MOVED;
        }
        if (state.says(Property.CANCELLED, "true")) {
            return Standing.CANCELLED;
        }
        if (state.says(Property.NO_SHOW, "true")) {
            return Standing.MISSED;
        }
        return state.says(Property.HELD, "false") ? Standing.NOT_HELD : Standing.HELD;
    }

    private static List<Measure> measures(Standing standing, FactState state) {
        return switch (standing) {
            case MOVED -> List.of();
            case CANCELLED -> List.of(Measure.MEETING_CANCELLED);
            case MISSED -> List.of(Measure.MEETING_DUE, Measure.MEETING_MISSED);
            case NOT_HELD -> List.of(Measure.MEETING_DUE);
            case HELD ->
                state.says(Property.QUALIFIED, "true")
                        ? List.of(Measure.MEETING_DUE, Measure.MEETING_HELD, Measure.MEETING_QUALIFIED)
                        : List.of(Measure.MEETING_DUE, Measure.MEETING_HELD);
        };
    }

    private static Optional<Instant> bookedAt(FactState state) {
        if (state.value(Property.RESCHEDULED_FROM).isPresent()) {
            return Optional.empty();
        }
        return state.value(Property.BOOKED_AT)
                .or(() -> state.value(Property.CREATED_AT))
                .or(() -> state.value(Property.CREATION_EVENT))
                .map(Instant::parse);
    }

    private static @Nullable Instant instant(FactState state, Property property) {
        return state.value(property).map(Instant::parse).orElse(null);
    }

    private static void moment(
            List<Moment> moments, @Nullable PersonKey person, Moment.Type type, Instant at, Dimensions dimensions) {
        if (person != null) {
            moments.add(new Moment(person, type, at, dimensions));
        }
    }
}
