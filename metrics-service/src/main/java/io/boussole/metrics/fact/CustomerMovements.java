package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How a customer's recurring revenue came to be what it is: the subscriptions are added up by currency, and every change of the sum is
 * a movement. What happens at one instant nets out, so a subscription that takes another's place is worth their difference. Added up
 * with their signs, the movements until a date are the recurring revenue in force on it. Each bears the customer's own number, so that
 * what became of one customer can be told from what became of another.
 */
final class CustomerMovements {
    private final long customer;
    private final List<Subscription> subscriptions;
    private final Optional<Register> reason;
    private final FactRules rules;
    private final Dimensions dimensions;
    private final SortedSet<Instant> instants = new TreeSet<>();
    private final List<Contribution> found = new ArrayList<>();

    CustomerMovements(FactId id, FactState state, FactRules rules, Dimensions dimensions) {
        this.customer = number(id);
        this.subscriptions = Subscription.of(state).toList();
        this.reason = state.register(Property.CHURN_REASON);
        this.rules = rules;
        this.dimensions = dimensions;
        subscriptions.forEach(subscription -> instants.addAll(subscription.changes()));
    }

    List<Contribution> contributions() {
        presence();
        lostToPromise();
        currencies().forEach(this::revenue);
        return List.copyOf(found);
    }

    /** When the customer became one, free of charge or not. */
    Optional<Instant> customerSince() {
        return first(this::isCustomerAt);
    }

    /** When they last ceased to be one, unless they are one again. */
    Optional<Instant> customerUntil() {
        return last(Set.of(Measure.CUSTOMER_LOST)).filter(end -> !isCustomerAt(instants.last()));
    }

    private Optional<Instant> last(Set<Measure> measures) {
        return found.stream()
                .filter(contribution -> measures.contains(contribution.measure()))
                .map(Contribution::at)
                .reduce((earlier, later) -> later);
    }

    SortedSet<String> currencies() {
        SortedSet<String> currencies = new TreeSet<>();
        subscriptions.forEach(subscription -> currencies.add(subscription.currency(rules)));
        return currencies;
    }

    /** After all that is known. */
    BigDecimal last(String currency) {
        return instants.isEmpty() ? BigDecimal.ZERO : revenueAt(instants.last(), currency);
    }

    private void presence() {
        boolean before = false;
        boolean ever = false;
        for (Instant at : instants) {
            boolean now = isCustomerAt(at);
            if (now && !before) {
                count(ever ? Measure.CUSTOMER_RESUMED : Measure.CUSTOMER_STARTED, at);
            } else if (!now && before) {
                count(Measure.CUSTOMER_LOST, at);
            }
            ever |= now;
            before = now;
        }
    }

    /** A reason of before they last came is that of an earlier loss. */
    private void lostToPromise() {
        Instant came =
                last(Set.of(Measure.CUSTOMER_STARTED, Measure.CUSTOMER_RESUMED)).orElse(Instant.MIN);
        boolean promised = reason.filter(said -> !said.stamp().at().isBefore(came))
                .map(Register::value)
                .filter(ChurnReason::isSalesPromise)
                .isPresent();
        if (promised) {
            customerUntil().ifPresent(end -> count(Measure.CUSTOMER_LOST_TO_PROMISE, end));
        }
    }

    private void revenue(String currency) {
        BigDecimal before = BigDecimal.ZERO;
        boolean paidEver = false;
        for (Instant at : instants) {
            BigDecimal now = revenueAt(at, currency);
            BigDecimal change = now.subtract(before);
            if (change.signum() != 0) {
                Measure measure = change.signum() > 0 ? gain(before, paidEver) : loss(now, at);
                found.add(new Contribution(measure, at, change.abs(), currency, dimensions, customer));
            }
            paidEver |= now.signum() > 0;
            before = now;
        }
    }

    private static Measure gain(BigDecimal before, boolean paidEver) {
        if (before.signum() > 0) {
            return Measure.MRR_EXPANDED;
        }
        return paidEver ? Measure.MRR_RESUMED : Measure.MRR_STARTED;
    }

    /** Who goes on free of charge, or in another currency, is no customer lost. */
    private Measure loss(BigDecimal now, Instant at) {
        return now.signum() > 0 || isCustomerAt(at) ? Measure.MRR_CONTRACTED : Measure.MRR_CHURNED;
    }

    private void count(Measure measure, Instant at) {
        found.add(new Contribution(measure, at, BigDecimal.ZERO, "", dimensions, customer));
    }

    private Optional<Instant> first(Predicate<Instant> holds) {
        return instants.stream().filter(holds).findFirst();
    }

    private boolean isCustomerAt(Instant at) {
        return subscriptions.stream().anyMatch(subscription -> subscription.makesCustomerAt(at));
    }

    private BigDecimal revenueAt(Instant at, String currency) {
        return subscriptions.stream()
                .filter(subscription -> subscription.currency(rules).equals(currency))
                .map(subscription -> subscription.amountAt(at))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first 63 bits of the identifier's SHA-256. */
    private static long number(FactId id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.id().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 1;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
