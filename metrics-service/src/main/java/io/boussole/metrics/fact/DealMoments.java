package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a deal says of the journeys of its persons. */
final class DealMoments {
    private final DealLife life;
    private final List<PersonKey> persons;
    private final List<Moment> moments = new ArrayList<>();

    private DealMoments(DealLife life, List<PersonKey> persons) {
        this.life = life;
        this.persons = persons;
    }

    static List<Moment> of(FactState state, DealLife life, FactRules rules) {
        if (!life.facts().counted()) {
            return List.of();
        }
        DealMoments moments = new DealMoments(life, persons(state));
        moments.qualified(rules);
        moments.add(Moment.Type.OPPORTUNITY, life.opportunityAt());
        moments.add(Moment.Type.WON, life.facts().wonAt());
        return List.copyOf(moments.moments);
    }

    private static List<PersonKey> persons(FactState state) {
        return Stream.concat(Persons.address(state).stream(), Persons.linked(state).stream())
                .toList();
    }

    /** Entering a stage that stands for MQL or SQL qualifies the deal's persons. */
    private void qualified(FactRules rules) {
        for (StageSpell spell : life.stages()) {
            Optional.ofNullable(rules.qualification().get(spell.stage())).ifPresent(meaning -> {
                switch (meaning) {
                    case MQL -> add(Moment.Type.MQL, spell.enteredAt());
                    case SQL -> add(Moment.Type.SQL, spell.enteredAt());
                    case VISIT, LEAD, OPPORTUNITY, WON -> {}
                }
            });
        }
    }

    private void add(Moment.Type type, @Nullable Instant at) {
        if (at != null) {
            persons.forEach(person ->
                    moments.add(new Moment(person, type, at, life.facts().dimensions())));
        }
    }
}
