package io.boussole.metrics.fact;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Deals and sums of one connection in memory, fed with bodies as the database is. */
final class KeptDeals {
    private final String source;
    private final DealRules rules;
    private final NavigableMap<String, Deal> deals = new TreeMap<>();
    private final NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> sums = new TreeMap<>();

    KeptDeals(String source, DealRules rules) {
        this.source = source;
        this.rules = rules;
    }

    static KeptDeals ofHubSpot() {
        return new KeptDeals("HUBSPOT", DealRules.DEFAULT);
    }

    /** Takes the bodies as one batch. */
    KeptDeals take(List<String> bodies) {
        List<DealChange> changes =
                bodies.stream().flatMap(body -> changes(body).stream()).toList();
        DealFold.Folded folded = DealFold.fold(changes, rules, this::stored);
        folded.deals().forEach(deal -> deals.put(deal.id(), deal));
        folded.buckets().changes().forEach(this::add);
        return this;
    }

    KeptDeals takeOneByOne(List<String> bodies) {
        bodies.forEach(body -> take(List.of(body)));
        return this;
    }

    DealFacts facts(String dealId) {
        return java.util.Objects.requireNonNull(deal(dealId).facts());
    }

    Deal deal(String dealId) {
        return java.util.Objects.requireNonNull(deals.get(dealId));
    }

    NavigableMap<String, Deal> deals() {
        return deals;
    }

    NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> sums() {
        return sums;
    }

    /** The sums as they must be: added up anew from the deals as they stand. */
    NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> recomputedSums() {
        BucketChanges changes = new BucketChanges();
        deals.values().forEach(deal -> changes.restate(List.of(), deal.contributions()));
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

    private Collection<Deal> stored(SortedSet<String> dealIds) {
        return dealIds.stream()
                .filter(deals::containsKey)
                .map(dealId -> java.util.Objects.requireNonNull(deals.get(dealId)))
                .toList();
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
                sum.count(), new BigDecimal(sum.amount().stripTrailingZeros().toPlainString()));
    }

    private List<DealChange> changes(String body) {
        return Decoders.decode(source, body) instanceof Decoded.Changes changes ? changes.deals() : List.of();
    }
}
