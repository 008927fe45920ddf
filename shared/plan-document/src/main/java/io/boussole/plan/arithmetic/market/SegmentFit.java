package io.boussole.plan.arithmetic.market;

import io.boussole.plan.document.Segment;
import io.boussole.plan.document.Segment.Signal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well an account fits a segment's ideal customer, signal by signal (row 43). */
public record SegmentFit(List<SignalOutcome> signals) {

    /** What one signal makes of the account. */
    public enum Outcome {
        MET,
        NOT_MET,
        /** Nothing is known of this trait of the account, which counts as not met, whatever the operator. */
        UNKNOWN_TRAIT,
        /** The plan's signal has no operator, or no value that its operator can work with. */
        UNFINISHED_SIGNAL
    }

    /** One signal with its outcome. */
    public record SignalOutcome(Signal signal, Outcome outcome) {}

    /** @param traits by the name of the signal; a text, a number, a boolean, or a list of them */
    public static SegmentFit of(Segment segment, Map<String, ? extends @Nullable Object> traits) {
        return new SegmentFit(segment.icp().stream()
                .map(signal -> new SignalOutcome(signal, outcome(signal, traits)))
                .toList());
    }

    public int met() {
        return (int) signals.stream()
                .filter(signal -> signal.outcome() == Outcome.MET)
                .count();
    }

    private static Outcome outcome(Signal signal, Map<String, ? extends @Nullable Object> traits) {
        List<Object> wanted = TraitValues.of(signal.value());
        if (signal.signal() == null || signal.operator() == null || !TraitValues.suit(signal.operator(), wanted)) {
            return Outcome.UNFINISHED_SIGNAL;
        }
        List<Object> trait = TraitValues.of(traits.get(signal.signal()));
        if (trait.isEmpty()) {
            return Outcome.UNKNOWN_TRAIT;
        }
        return TraitValues.compare(signal.operator(), trait, wanted) ? Outcome.MET : Outcome.NOT_MET;
    }
}
