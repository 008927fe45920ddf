package io.boussole.metrics.fact;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Raw;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Facts and sums of one connection in memory, fed with bodies as the database is. */
final class KeptFacts {
    private final String source;
    private final FactRules rules;
    private final NavigableMap<FactId, Fact> facts = new TreeMap<>();
    private final NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> sums = new TreeMap<>();

    KeptFacts(String source, FactRules rules) {
        this.source = source;
        this.rules = rules;
    }

    static KeptFacts ofHubSpot() {
        return new KeptFacts("HUBSPOT", FactRules.DEFAULT);
    }

    /** Takes the bodies as one batch. */
    KeptFacts take(List<String> bodies) {
        return fold(bodies.stream().flatMap(body -> changes(body).stream()).toList());
    }

    /** Takes what was decoded elsewhere as one batch. */
    KeptFacts fold(List<FactChange> changes) {
        FactFold.Folded folded = FactFold.fold(changes, rules, this::stored);
        folded.changed().forEach(change -> facts.put(change.after().id(), change.after()));
        folded.buckets().changes().forEach(this::add);
        return this;
    }

    KeptFacts takeOneByOne(List<String> bodies) {
        bodies.forEach(body -> take(List.of(body)));
        return this;
    }

    /** A deal as it counts, with what was merged into it. */
    DealFacts facts(String dealId) {
        FactState effective = Family.effective(
                dealId, id -> facts.containsKey(FactId.deal(id)) ? deal(id).state() : FactState.empty());
        return DealReading.facts(effective, rules);
    }

    Fact deal(String dealId) {
        return fact(FactId.deal(dealId));
    }

    Fact fact(FactId id) {
        return java.util.Objects.requireNonNull(facts.get(id));
    }

    NavigableMap<FactId, Fact> facts() {
        return facts;
    }

    NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> sums() {
        return sums;
    }

    /** The sums as they must be: added up anew from the deals as they stand. */
    NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> recomputedSums() {
        BucketChanges changes = new BucketChanges();
        facts.values().forEach(fact -> changes.restate(List.of(), fact.contributions()));
        NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> recomputed = new TreeMap<>();
        changes.changes().forEach((bucket, sum) -> recomputed.put(bucket, canonical(sum)));
        return recomputed;
    }

    long count(Measure measure) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().measure() == measure)
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }

    /** What happened to whom, over all facts. */
    List<Moment> moments(Moment.Type type) {
        return facts.values().stream()
                .flatMap(fact -> java.util.Objects.requireNonNull(fact.reading()).moments().stream())
                .filter(moment -> moment.type() == type)
                .toList();
    }

    private Collection<Fact> stored(SortedSet<FactId> ids) {
        return ids.stream().filter(facts::containsKey).map(this::fact).toList();
    }

    private void add(BucketChanges.Bucket bucket, BucketChanges.Sum change) {
        BucketChanges.Sum sum = canonical(sums.merge(bucket, change, BucketChanges.Sum::plus));
        sums.put(bucket, sum);
        if (sum.isNothing()) {
            sums.remove(bucket);
        }
    }

    private static BucketChanges.Sum canonical(BucketChanges.Sum sum) {
        return new BucketChanges.Sum(
                sum.count(),
                new BigDecimal(sum.amount().stripTrailingZeros().toPlainString()),
                new BigDecimal(sum.squares().stripTrailingZeros().toPlainString()));
    }

    private List<FactChange> changes(String body) {
        return Raw.decode(source, body) instanceof Decoded.Changes changes ? changes.facts() : List.of();
    }
}
