package io.boussole.metrics.mapping;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.mapping.MappedFact;
import io.boussole.metrics.fact.FactChange;
import java.util.List;

/**
 * What one event of a body would do.
 *
 * @param decoded what it turned out to be
 * @param facts what it says of each fact, with what each value was read from where a mapping says it
 */
public record DryRun(Decoded decoded, List<Fact> facts) {
    public DryRun {
        facts = List.copyOf(facts);
    }

    /** A fact that would change. */
    public record Fact(FactChange change, List<MappedFact.Origin> origins) {
        public Fact {
            origins = List.copyOf(origins);
        }
    }
}
