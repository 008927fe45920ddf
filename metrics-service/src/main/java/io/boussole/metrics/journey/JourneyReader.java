package io.boussole.metrics.journey;

import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.journey.Journey.Added;
import io.boussole.metrics.journey.Journey.BegunCase;
import io.boussole.metrics.journey.response.ResponseKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's journey. A function of the moments alone: their order, repetition and the tools they came from make no difference.
 *
 * <p>Rules: a stage of the funnel that was passed over was reached when the next one was, so who is accepted by sales was qualified by
 * marketing at that very instant if nobody said so before. {@code X_THEN_Y} wants Y at X or after it. The source and segment are those of
 * the first moment that has one (first touch), the owner is that of the latest moment that has one. A meeting is the first that took
 * place; while none has, the first that was booked.
 */
final class JourneyReader {
    private static final Set<Moment.Type> TOUCHES = EnumSet.of(Moment.Type.MESSAGED, Moment.Type.CALLED);
    private static final Set<Moment.Type> ANSWERS =
            EnumSet.of(Moment.Type.CALLED, Moment.Type.MESSAGED, Moment.Type.MEETING_BOOKED);
    private static final Set<Moment.Type> CONVERSATIONS =
            EnumSet.of(Moment.Type.CALLED, Moment.Type.REPLIED, Moment.Type.MEETING_HELD);
    private static final Set<Moment.Type> FROM_WON = EnumSet.of(Moment.Type.WON);
    private static final Set<Moment.Type> FROM_OPPORTUNITY = with(FROM_WON, Moment.Type.OPPORTUNITY);
    private static final Set<Moment.Type> FROM_SQL = with(FROM_OPPORTUNITY, Moment.Type.SQL);
    private static final Set<Moment.Type> FROM_MQL = with(FROM_SQL, Moment.Type.MQL);
    private static final Set<Moment.Type> FROM_LEAD = with(FROM_MQL, Moment.Type.LEAD);

    private final List<JourneyMoment> moments;
    private final Dimensions dimensions;
    private final List<Added> added = new ArrayList<>();

    private JourneyReader(Collection<JourneyMoment> moments) {
        this.moments = List.copyOf(new TreeSet<>(moments));
        this.dimensions =
                new Dimensions(last(Dimensions::owner), first(Dimensions::source), first(Dimensions::segment), "", "");
    }

    static Journey read(Collection<JourneyMoment> moments) {
        return new JourneyReader(moments).journey();
    }

    private Journey journey() {
        @Nullable JourneyMoment lead = first(FROM_LEAD);
        @Nullable JourneyMoment mql = first(FROM_MQL);
        @Nullable JourneyMoment sql = first(FROM_SQL);
        @Nullable JourneyMoment opportunity = first(FROM_OPPORTUNITY);
        @Nullable JourneyMoment won = first(FROM_WON);
        reached(Measure.VISITOR_ARRIVED, Measure.VISITOR_THEN_LEAD, first(EnumSet.of(Moment.Type.VISITED)), lead);
        reached(Measure.LEAD_CREATED, Measure.LEAD_THEN_MQL, lead, mql);
        reached(Measure.MQL_REACHED, Measure.MQL_THEN_SQL, mql, sql);
        reached(Measure.SQL_REACHED, Measure.SQL_THEN_OPPORTUNITY, sql, opportunity);
        took(Measure.LEAD_THEN_WON, lead, won);
        reached(Measure.FORM_SUBMITTED, Measure.FORM_THEN_MQL, first(EnumSet.of(Moment.Type.SUBMITTED)), mql);
        touched();
        return new Journey(added, cases(mql));
    }

    private void touched() {
        @Nullable JourneyMoment touch = first(TOUCHES);
        if (touch != null) {
            count(Measure.TOUCHED, touch);
            took(Measure.TOUCHED_THEN_MEETING, touch, meetingAfter(touch));
            if (firstFrom(touch.at(), EnumSet.of(Moment.Type.REFUSED)).isPresent()) {
                count(Measure.TOUCHED_THEN_REFUSED, touch);
            }
        }
    }

    private @Nullable JourneyMoment meetingAfter(JourneyMoment touch) {
        return firstFrom(touch.at(), EnumSet.of(Moment.Type.MEETING_HELD))
                .or(() -> firstFrom(touch.at(), EnumSet.of(Moment.Type.MEETING_BOOKED)))
                .orElse(null);
    }

    private void reached(Measure reached, Measure then, @Nullable JourneyMoment moment, @Nullable JourneyMoment next) {
        if (moment != null) {
            count(reached, moment);
            if (next != null && !next.at().isBefore(moment.at())) {
                count(then, moment);
            }
        }
    }

    private void took(Measure measure, @Nullable JourneyMoment start, @Nullable JourneyMoment end) {
        if (start != null && end != null && !end.at().isBefore(start.at())) {
            long days = ChronoUnit.DAYS.between(start.at(), end.at());
            added.add(new Added(start.connectionId(), Contribution.days(measure, start.at(), days, dimensions)));
        }
    }

    private void count(Measure measure, JourneyMoment moment) {
        added.add(new Added(moment.connectionId(), Contribution.count(measure, moment.at(), dimensions)));
    }

    private List<BegunCase> cases(@Nullable JourneyMoment mql) {
        List<BegunCase> cases = new ArrayList<>();
        if (mql != null) {
            cases.add(begun(ResponseKind.SPEED_TO_LEAD, mql, ANSWERS));
        }
        moments.stream()
                .filter(moment -> CONVERSATIONS.contains(moment.type()))
                .forEach(moment ->
                        cases.add(begun(ResponseKind.FOLLOW_UP, moment, EnumSet.of(Moment.Type.TASK_CREATED))));
        return cases;
    }

    /** Whose it is: of whoever the beginning names, else of the person's owner. */
    private BegunCase begun(ResponseKind kind, JourneyMoment begin, Set<Moment.Type> answers) {
        String owner = begin.dimensions().owner();
        return new BegunCase(
                kind,
                begin,
                begin.at(),
                firstFrom(begin.at(), answers).map(JourneyMoment::at).orElse(null),
                owner.isEmpty() ? dimensions.owner() : owner,
                dimensions.source());
    }

    private @Nullable JourneyMoment first(Set<Moment.Type> types) {
        return firstFrom(Instant.MIN, types).orElse(null);
    }

    private Optional<JourneyMoment> firstFrom(Instant earliest, Set<Moment.Type> types) {
        return moments.stream()
                .filter(moment -> types.contains(moment.type()) && !moment.at().isBefore(earliest))
                .findFirst();
    }

    private String first(Function<Dimensions, String> part) {
        return moments.stream()
                .map(moment -> part.apply(moment.dimensions()))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String last(Function<Dimensions, String> part) {
        return moments.stream()
                .map(moment -> part.apply(moment.dimensions()))
                .filter(value -> !value.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    private static Set<Moment.Type> with(Set<Moment.Type> types, Moment.Type another) {
        Set<Moment.Type> all = EnumSet.copyOf(types);
        all.add(another);
        return all;
    }
}
