package io.boussole.metrics.fact;

import static io.boussole.metrics.fact.Property.LIFECYCLE_STAGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads contacts, leads and prospects.
 *
 * <ul>
 *   <li>A person is a lead from the record's creation on. Where the connection says which of the sender's words mean a lead, it is one
 *       from the first of these words, or of a later stage, on.
 *   <li>Who reaches a stage has passed those before it, at that instant at the latest: a contact set from lead to customer at once is
 *       qualified by marketing and accepted by sales.
 *   <li>The first time counts; falling back and coming again is no second qualification.
 *   <li>A record that is linked to contacts (a lead of HubSpot's or Pipedrive's) is no person of its own: what it says happened to them.
 * </ul>
 */
final class ContactReader implements FactReader {
    /** Words of a HubSpot account that nobody has changed; the connection's own come before them. */
    private static final Map<String, FunnelStage> USUAL = Map.of(
            "marketingqualifiedlead", FunnelStage.MQL,
            "salesqualifiedlead", FunnelStage.SQL,
            "opportunity", FunnelStage.OPPORTUNITY,
            "customer", FunnelStage.WON,
            "qualified-stage-id", FunnelStage.SQL);

    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        PersonKey own = Persons.address(state).orElse(PersonKey.contact(id.id()));
        Dimensions dimensions = Dimensions.of(state, rules);
        FactSummary summary = new FactSummary(
                state.isCounted(),
                furthest(state, rules).map(FunnelStage::name).orElse(null),
                createdAt(state),
                null,
                null,
                null,
                state.value(LIFECYCLE_STAGE).orElse(null),
                dimensions,
                own);
        if (!state.isCounted()) {
            return Reading.of(summary);
        }
        List<PersonKey> linked = Persons.linked(state);
        List<PersonKey> persons = linked.isEmpty() ? List.of(own) : linked;
        return new Reading(
                summary,
                List.of(),
                moments(persons, state, rules, dimensions),
                linked.isEmpty() ? aliases(id, state, own) : List.of());
    }

    private static @Nullable Instant createdAt(FactState state) {
        return state.value(Property.CREATED_AT)
                .or(() -> state.value(Property.CREATION_EVENT))
                .map(Instant::parse)
                .orElse(null);
    }

    private static List<Moment> moments(
            List<PersonKey> persons, FactState state, FactRules rules, Dimensions dimensions) {
        List<Moment> moments = new ArrayList<>();
        for (PersonKey person : persons) {
            leadAt(state, rules).ifPresent(at -> moments.add(new Moment(person, Moment.Type.LEAD, at, dimensions)));
            reachedAt(FunnelStage.MQL, state, rules)
                    .ifPresent(at -> moments.add(new Moment(person, Moment.Type.MQL, at, dimensions)));
            reachedAt(FunnelStage.SQL, state, rules)
                    .ifPresent(at -> moments.add(new Moment(person, Moment.Type.SQL, at, dimensions)));
        }
        return moments;
    }

    private static Optional<Instant> leadAt(FactState state, FactRules rules) {
        return rules.qualification().containsValue(FunnelStage.LEAD)
                ? reachedAt(FunnelStage.LEAD, state, rules)
                : Optional.ofNullable(createdAt(state));
    }

    /** The first time the person was in {@code stage} or beyond. */
    private static Optional<Instant> reachedAt(FunnelStage stage, FactState state, FactRules rules) {
        return times(stage, state, rules).min(Instant::compareTo);
    }

    private static Stream<Instant> times(FunnelStage stage, FactState state, FactRules rules) {
        Stream<Instant> stated = Stream.of(Property.MQL_AT, Property.SQL_AT)
                .filter(property -> stageOf(property).compareTo(stage) >= 0)
                .flatMap(property -> state.value(property).stream())
                .map(Instant::parse);
        Stream<Instant> entered = state.history(Slot.of(LIFECYCLE_STAGE)).stream()
                .filter(entry -> isAtLeast(stage, entry.value(), rules))
                .map(HistoryEntry::at);
        return Stream.concat(stated, Stream.concat(entered, asOf(stage, state, rules)));
    }

    private static FunnelStage stageOf(Property stated) {
        return stated == Property.MQL_AT ? FunnelStage.MQL : FunnelStage.SQL;
    }

    /** A word that came without the time since which it holds, as in an object that was read whole. */
    private static Stream<Instant> asOf(FunnelStage stage, FactState state, FactRules rules) {
        return state
                .register(LIFECYCLE_STAGE)
                .filter(register -> isAtLeast(stage, register.value(), rules))
                .map(register -> register.stamp().at())
                .stream();
    }

    private static boolean isAtLeast(FunnelStage stage, String word, FactRules rules) {
        return meaning(word, rules)
                .filter(reached -> reached.compareTo(stage) >= 0)
                .isPresent();
    }

    private static Optional<FunnelStage> meaning(String word, FactRules rules) {
        return Optional.ofNullable(rules.qualification().get(word)).or(() -> Optional.ofNullable(USUAL.get(word)));
    }

    private static Optional<FunnelStage> furthest(FactState state, FactRules rules) {
        return Stream.of(FunnelStage.WON, FunnelStage.OPPORTUNITY, FunnelStage.SQL, FunnelStage.MQL)
                .filter(stage -> reachedAt(stage, state, rules).isPresent())
                .findFirst()
                .or(() -> leadAt(state, rules).map(at -> FunnelStage.LEAD));
    }

    /** The record's own key and those of the records merged into it, which deals and meetings may still name. */
    private static List<Alias> aliases(FactId id, FactState state, PersonKey person) {
        return Stream.concat(Stream.of(id.id()), state.absorbed().keySet().stream())
                .map(PersonKey::contact)
                .filter(key -> !key.equals(person))
                .map(key -> new Alias(key, person))
                .toList();
    }
}
