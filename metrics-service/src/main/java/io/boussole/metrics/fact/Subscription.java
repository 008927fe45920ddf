package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one subscription of a customer was worth a month, and whether it made a customer of them, at any time.
 *
 * <p>What is known first is taken to have been so since the subscription began: the connection may be younger. An end that was stated
 * ends it, whatever was said for later.
 */
final class Subscription {
    /** Words of billing tools for a subscription that stands, paid or free. */
    private static final Set<String> STANDING = Set.of("active", "past_due", "non_renewing");

    private final FactState state;
    private final String id;
    private final NavigableMap<Instant, String> amounts;
    private final NavigableMap<Instant, String> statuses;
    private final Optional<Instant> endedAt;

    private Subscription(FactState state, String id) {
        this.state = state;
        this.id = id;
        this.amounts = timeline(Property.MRR);
        this.statuses = timeline(Property.SUBSCRIPTION_STATUS);
        this.endedAt = state.value(new Slot(Property.ENDED_AT, id)).map(Instant::parse);
    }

    static Stream<Subscription> of(FactState state) {
        SortedSet<String> ids = new TreeSet<>();
        Stream.concat(
                        state.registers().keySet().stream(),
                        state.history().stream().map(HistoryEntry::slot))
                .filter(slot -> slot.property() == Property.MRR || slot.property() == Property.SUBSCRIPTION_STATUS)
                .forEach(slot -> ids.add(slot.part()));
        return ids.stream().map(id -> new Subscription(state, id));
    }

    /** Empty when nobody has said which. */
    String currency(FactRules rules) {
        return state.value(new Slot(Property.CURRENCY, id))
                .or(() -> state.value(Property.CURRENCY))
                .or(() -> Optional.ofNullable(rules.defaultCurrency()))
                .orElse("");
    }

    /** When something changed, or may have. */
    SortedSet<Instant> changes() {
        TreeSet<Instant> changes = new TreeSet<>(amounts.keySet());
        changes.addAll(statuses.keySet());
        endedAt.ifPresent(changes::add);
        return changes;
    }

    BigDecimal amountAt(Instant at) {
        return hasEndedBy(at)
                ? BigDecimal.ZERO
                : inForce(amounts, at).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    boolean makesCustomerAt(Instant at) {
        return amountAt(at).signum() > 0
                || (!hasEndedBy(at)
                        && inForce(statuses, at).filter(STANDING::contains).isPresent());
    }

    private boolean hasEndedBy(Instant at) {
        return endedAt.filter(end -> !at.isBefore(end)).isPresent();
    }

    private static Optional<String> inForce(NavigableMap<Instant, String> timeline, Instant at) {
        return Optional.ofNullable(timeline.floorEntry(at))
                .map(java.util.Map.Entry::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** The newest statement may come from an event that told of no change, and still differ from the last change heard of. */
    private NavigableMap<Instant, String> timeline(Property property) {
        Slot slot = new Slot(property, id);
        NavigableMap<Instant, String> timeline = new TreeMap<>();
        state.history(slot).forEach(entry -> timeline.put(entry.at(), entry.value()));
        state.register(slot).ifPresent(register -> {
            Instant at = register.stamp().at();
            boolean newest = timeline.isEmpty() || !timeline.lastKey().isAfter(at);
            if (newest
                    && (timeline.isEmpty() || !timeline.lastEntry().getValue().equals(register.value()))) {
                timeline.put(at, register.value());
            }
        });
        state.value(new Slot(Property.SUBSCRIBED_AT, id)).map(Instant::parse).ifPresent(start -> {
            if (!timeline.isEmpty() && start.isBefore(timeline.firstKey())) {
                timeline.put(start, timeline.firstEntry().getValue());
            }
        });
        return timeline;
    }
}
