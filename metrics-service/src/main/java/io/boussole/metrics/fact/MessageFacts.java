package io.boussole.metrics.fact;

import static io.boussole.metrics.fact.Property.AUTOMATIC_REPLY;
import static io.boussole.metrics.fact.Property.BOUNCED_AT;
import static io.boussole.metrics.fact.Property.CANCELLED;
import static io.boussole.metrics.fact.Property.CLICKED_AT;
import static io.boussole.metrics.fact.Property.COMPLAINED_AT;
import static io.boussole.metrics.fact.Property.DELIVERED_AT;
import static io.boussole.metrics.fact.Property.MEDIUM;
import static io.boussole.metrics.fact.Property.OPENED_AT;
import static io.boussole.metrics.fact.Property.REPLIED_AT;
import static io.boussole.metrics.fact.Property.REPLY_TONE;
import static io.boussole.metrics.fact.Property.SENT_AT;
import static io.boussole.metrics.fact.Property.UNSUBSCRIBED_AT;

import io.boussole.metrics.fact.MessageReader.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param sentAt when it was sent, else the first that is known of it; null of one that was held back, or of which nothing is known but
 *     what somebody thought of the answer
 */
record MessageFacts(FactState state, @Nullable Instant sentAt, Dimensions dimensions, Addressees addressees) {
    private static final List<Property> KNOWN_BY =
            List.of(DELIVERED_AT, OPENED_AT, CLICKED_AT, REPLIED_AT, BOUNCED_AT, UNSUBSCRIBED_AT, COMPLAINED_AT);
    private static final List<Property> PROOFS_OF_ARRIVAL = List.of(DELIVERED_AT, OPENED_AT, CLICKED_AT, REPLIED_AT);
    private static final Set<String> USEFUL_TONES = Set.of("positive", "informative");

    static MessageFacts of(FactState state, FactRules rules) {
        return new MessageFacts(
                state,
                wasHeldBack(state) ? null : sentAt(state),
                Dimensions.of(state, rules).withStage(state.value(MEDIUM).orElse("")),
                Addressees.of(state));
    }

    /** A tool that says it held a message back, and then tells of its arrival, was mistaken the first time. */
    private static boolean wasHeldBack(FactState state) {
        return state.says(CANCELLED, "true")
                && !knows(state, BOUNCED_AT)
                && PROOFS_OF_ARRIVAL.stream().noneMatch(proof -> knows(state, proof));
    }

    private static @Nullable Instant sentAt(FactState state) {
        return at(state, SENT_AT)
                .or(() -> KNOWN_BY.stream()
                        .flatMap(property -> at(state, property).stream())
                        .min(Comparator.naturalOrder()))
                .orElse(null);
    }

    Optional<Instant> at(Property property) {
        return at(state, property);
    }

    private static Optional<Instant> at(FactState state, Property property) {
        return state.value(property).map(Instant::parse);
    }

    private static boolean knows(FactState state, Property property) {
        return state.value(property).isPresent();
    }

    List<Contribution> contributions() {
        if (sentAt == null) {
            return List.of();
        }
        List<Contribution> found = new ArrayList<>();
        found.add(Contribution.count(Measure.MESSAGE_SENT, sentAt, dimensions));
        steps().forEach(step -> found.add(step.on(sentAt, dimensions)));
        return found;
    }

    private Set<Step> steps() {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        add(steps, Step.DELIVERED, isDelivered());
        add(steps, Step.OPENED, knows(state, OPENED_AT));
        add(steps, Step.CLICKED, knows(state, CLICKED_AT));
        add(steps, Step.REPLIED, knows(state, REPLIED_AT));
        add(steps, Step.REPLIED_BY_PERSON, isRepliedByPerson());
        add(steps, Step.REPLIED_USEFULLY, isRepliedByPerson() && isUseful());
        add(steps, Step.BOUNCED, knows(state, BOUNCED_AT));
        add(steps, Step.UNSUBSCRIBED, knows(state, UNSUBSCRIBED_AT));
        return steps;
    }

    private static void add(Set<Step> steps, Step step, boolean taken) {
        if (taken) {
            steps.add(step);
        }
    }

    /** Whoever opens, clicks or answers has it. What bounced for good has not arrived, whatever a server said before. */
    private boolean isDelivered() {
        return !knows(state, BOUNCED_AT) && PROOFS_OF_ARRIVAL.stream().anyMatch(proof -> knows(state, proof));
    }

    /** An answer is a person's unless all the answers there are came from machines. */
    private boolean isRepliedByPerson() {
        var automatic = state.parts(AUTOMATIC_REPLY).values();
        return knows(state, REPLIED_AT) && (automatic.isEmpty() || automatic.contains("false"));
    }

    private boolean isUseful() {
        return state.value(REPLY_TONE).filter(USEFUL_TONES::contains).isPresent();
    }

    List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        if (sentAt != null && !knows(state, BOUNCED_AT)) {
            moments.addAll(addressees.moments(Moment.Type.MESSAGED, sentAt, dimensions));
        }
        if (isRepliedByPerson()) {
            answeredAt().ifPresent(at -> moments.addAll(addressees.moments(Moment.Type.REPLIED, at, dimensions)));
        }
        if (state.says(REPLY_TONE, "negative")) {
            saidAt(Slot.of(REPLY_TONE))
                    .ifPresent(at -> moments.addAll(addressees.moments(Moment.Type.REFUSED, at, dimensions)));
        }
        return moments;
    }

    /** The first answer, unless a machine gave it: then the person's. */
    private Optional<Instant> answeredAt() {
        boolean machineToo = state.parts(AUTOMATIC_REPLY).containsValue("true");
        return machineToo ? saidAt(new Slot(AUTOMATIC_REPLY, "false")).or(() -> at(REPLIED_AT)) : at(REPLIED_AT);
    }

    private Optional<Instant> saidAt(Slot slot) {
        return state.register(slot).map(register -> register.stamp().at());
    }

    @Nullable
    String outcome() {
        if (sentAt == null) {
            return null;
        }
        if (knows(state, BOUNCED_AT)) {
            return "BOUNCED";
        }
        if (isRepliedByPerson()) {
            return "REPLIED";
        }
        return isDelivered() ? "DELIVERED" : "SENT";
    }
}
