package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.catalogue.Figures;
import io.boussole.metrics.catalogue.Frame;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.decoding.StripeBodies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadCustomerTest {
    private static final Instant DECEMBER = Instant.parse("2026-12-07T10:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2027-01-15T10:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-01T00:00:00Z");
    private static final StripeBodies BASIC = StripeBodies.monthly("cus_1", "sub_1", 2000, DECEMBER);

    @Test
    @DisplayName("Row 33: 100 000, +8 000, -3 000, -5 000 churn: NRR 100 %, GRR 92 %; 4 of 50 customers lost: 8 %")
    void reckonsRetentionFromEvents() {
        List<String> events = new ArrayList<>();
        List<StripeBodies> customers = IntStream.range(0, 50)
                .mapToObj(number -> StripeBodies.monthly("cus_" + number, "sub_" + number, price(number), DECEMBER))
                .toList();
        customers.forEach(customer -> events.add(customer.created()));
        customers.subList(0, 4).forEach(customer -> events.add(customer.deleted(MIDDLE)));
        customers
                .subList(4, 8)
                .forEach(customer -> events.add(customer.priced(400_000).updatedFrom(customer, MIDDLE)));
        customers
                .subList(8, 11)
                .forEach(customer -> events.add(customer.priced(100_000).updated(MIDDLE)));

        KeptFacts kept = stripe().take(events);
        BillingSums sums = new BillingSums(kept);

        BigDecimal start = sums.revenueAt(JANUARY, "EUR");
        BigDecimal gained = sums.amount(Measure.MRR_EXPANDED, JANUARY, FEBRUARY);
        BigDecimal contracted = sums.amount(Measure.MRR_CONTRACTED, JANUARY, FEBRUARY);
        BigDecimal churned = sums.amount(Measure.MRR_CHURNED, JANUARY, FEBRUARY);
        assertThat(start).isEqualByComparingTo("100000");
        assertThat(gained).isEqualByComparingTo("8000");
        assertThat(contracted).isEqualByComparingTo("3000");
        assertThat(churned).isEqualByComparingTo("5000");
        assertThat(inJanuary("NRR", kept, ZoneOffset.UTC)).isEqualByComparingTo("1.00");
        assertThat(inJanuary("GRR", kept, ZoneOffset.UTC)).isEqualByComparingTo("0.92");
        assertThat(inJanuary("REVENUE_CHURN", kept, ZoneOffset.UTC)).isEqualByComparingTo("0.05");
        assertThat(inJanuary("LOGO_CHURN", kept, ZoneOffset.UTC)).isEqualByComparingTo("0.08");
        assertThat(sums.revenueAt(FEBRUARY, "EUR")).isEqualByComparingTo("100000");
    }

    @ParameterizedTest
    @CsvSource({"SALES_PROMISE, 0.5", "Promesse commerciale, 0.5", "broken promise, 0.5", "price, 0", "'', 0"})
    @DisplayName("Row 86: of two customers one leaves, for the reason that is given")
    void tellsCustomersLostToSalesPromises(String reason, String share) {
        KeptFacts kept = new KeptFacts("CLOUDEVENTS", FactRules.DEFAULT)
                .take(List.of(
                        subscription("changed", "A", DECEMBER, MRR_450),
                        subscription("changed", "B", DECEMBER, MRR_450),
                        subscription("ended", "A", MIDDLE, ",\"churnReason\":\"" + reason + "\"")));

        assertThat(inJanuary("SALES_PROMISE_CHURN", kept, ZoneOffset.UTC)).isEqualByComparingTo(share);
        assertThat(inJanuary("LOGO_CHURN", kept, ZoneOffset.UTC)).isEqualByComparingTo("0.5");
    }

    @Test
    @DisplayName("Row 86: who was won back and leaves again without a word has no reason any more")
    void forgetsTheReasonOfAnEarlierLoss() {
        String body = """
                {"id":"ev_%s","event_type":"%s","occurred_at":%s,"content":{"subscription":{"id":"s","customer_id":"c",
                 "status":"%s","mrr":4900,"started_at":1798797600,"currency_code":"EUR","resource_version":%s000%s}}}""";
        String created = body.formatted("1", "subscription_created", "1798797600", "active", "1798797600", "");
        String lost = body.formatted(
                "2",
                "subscription_cancelled",
                "1798897600",
                "cancelled",
                "1798897600",
                ",\"cancelled_at\":1798897600,\"cancel_reason_code\":\"Sales Promise\"");
        String back = body.formatted("3", "subscription_reactivated", "1798997600", "active", "1798997600", "");
        String again = body.formatted(
                "4", "subscription_cancelled", "1799097600", "cancelled", "1799097600", ",\"cancelled_at\":1799097600");

        KeptFacts kept = new KeptFacts("CHARGEBEE", FactRules.DEFAULT).take(List.of(created, lost));
        assertThat(kept.count(Measure.CUSTOMER_LOST_TO_PROMISE)).isEqualTo(1);

        kept.take(List.of(back));
        assertThat(kept.count(Measure.CUSTOMER_LOST_TO_PROMISE)).isZero();

        kept.take(List.of(again));
        assertThat(kept.count(Measure.CUSTOMER_LOST)).isEqualTo(2);
        assertThat(kept.count(Measure.CUSTOMER_LOST_TO_PROMISE)).isZero();
    }

    private static final String MRR_450 = ",\"mrr\":\"450.00\",\"currency\":\"EUR\",\"subscriptionStatus\":\"active\"";

    private static String subscription(String what, String customer, Instant at, String more) {
        return """
                {"specversion":"1.0","id":"%s-%s-%s","source":"my-tool","type":"io.boussole.subscription.%s.v1","time":"%s",
                 "data":{"customerId":"%s","subscriptionId":"S-%s"%s}}""".formatted(what, customer, at, what, at, customer, customer, more);
    }

    /** Four of 1 250, which leave; one of 5 000; the others of 2 000: 100 000 together. */
    private static long price(int number) {
        return number < 4 ? 125_000 : number == 49 ? 500_000 : 200_000;
    }

    @Test
    @DisplayName("Row 33: who was there at the start is told by the days of the reader's time zone")
    void startsThePeriodWithTheReadersDays() {
        StripeBodies customer = StripeBodies.monthly("cus_1", "sub_1", 2000, JANUARY.plus(Duration.ofHours(1)));
        KeptFacts kept = stripe().take(List.of(customer.created(), customer.deleted(MIDDLE)));

        assertThat(inJanuary("LOGO_CHURN", kept, ZoneOffset.UTC)).isNull();
        assertThat(inJanuary("LOGO_CHURN", kept, ZoneId.of("America/New_York"))).isEqualByComparingTo("1");
        assertThat(inJanuary("REVENUE_CHURN", kept, ZoneId.of("America/New_York")))
                .isEqualByComparingTo("1");
        assertThat(inJanuary("NRR", kept, ZoneId.of("America/New_York"))).isEqualByComparingTo("0");
    }

    private static @Nullable BigDecimal inJanuary(String metric, KeptFacts kept, ZoneId zone) {
        List<Cell> cells = kept.facts().values().stream()
                .flatMap(fact -> fact.contributions().stream())
                .map(contribution -> new Cell(
                        LocalDate.ofInstant(contribution.at(), zone),
                        contribution.measure(),
                        contribution.currency(),
                        contribution.value(),
                        BucketChanges.Sum.of(1, contribution.amount())))
                .toList();
        LocalDate from = LocalDate.of(2027, 1, 1);
        Frame frame = new Frame(from, from.plusDays(30), from.plusYears(1), "EUR");
        return MetricCatalogue.find(metric)
                .orElseThrow()
                .formula()
                .answer(Figures.of(frame, cells))
                .value();
    }

    @Test
    void tellsEveryMovementWithTheCustomersOwnNumber() {
        KeptFacts kept = stripe().take(List.of(
                BASIC.standing("trialing").created(),
                BASIC.updated(at(10)),
                BASIC.priced(3000).updated(at(20)),
                BASIC.priced(2500).updated(at(30)),
                BASIC.priced(2500).standing("unpaid").updated(at(40)),
                BASIC.priced(2500).updated(at(50)),
                BASIC.priced(2500).deleted(at(60))));

        assertThat(movements(kept))
                .containsExactly(
                        "CUSTOMER_STARTED 0 @10",
                        "CUSTOMER_LOST 0 @40",
                        "CUSTOMER_RESUMED 0 @50",
                        "CUSTOMER_LOST 0 @60",
                        "MRR_STARTED 20 @10",
                        "MRR_EXPANDED 10 @20",
                        "MRR_CONTRACTED 5 @30",
                        "MRR_CHURNED 25 @40",
                        "MRR_RESUMED 25 @50",
                        "MRR_CHURNED 25 @60");
        assertThat(contributions(kept))
                .extracting(Contribution::value)
                .containsOnly(numberOf("cus_1"))
                .allMatch(number -> number >= 0);
        assertThat(numberOf("cus_2")).isNotEqualTo(numberOf("cus_1"));
    }

    private static long numberOf(String customer) {
        KeptFacts kept = stripe().take(List.of(
                StripeBodies.monthly(customer, "sub_9", 700, at(3)).created()));
        return kept.fact(new FactId(FactKind.CUSTOMER, customer))
                .contributions()
                .get(0)
                .value();
    }

    @Test
    void addsTheSubscriptionsOfACustomerUp() {
        StripeBodies second = StripeBodies.monthly("cus_1", "sub_2", 1000, at(10));

        KeptFacts kept = stripe().take(List.of(BASIC.created(), second.created(), BASIC.deleted(at(20))));

        assertThat(movements(kept))
                .containsExactly(
                        "CUSTOMER_STARTED 0 @0", "MRR_STARTED 20 @0", "MRR_EXPANDED 10 @10", "MRR_CONTRACTED 20 @20");
    }

    @Test
    void netsOutWhatHappensAtOneInstant() {
        StripeBodies next = StripeBodies.monthly("cus_1", "sub_2", 5000, at(10));

        KeptFacts kept = stripe().take(List.of(BASIC.created(), BASIC.deleted(at(10)), next.created()));

        assertThat(movements(kept))
                .containsExactly("CUSTOMER_STARTED 0 @0", "MRR_STARTED 20 @0", "MRR_EXPANDED 30 @10");
    }

    @Test
    void keepsCurrenciesApart() {
        StripeBodies dollars =
                StripeBodies.monthly("cus_1", "sub_2", 1000, at(10)).in("usd");

        KeptFacts kept = stripe().take(List.of(BASIC.created(), dollars.created(), BASIC.deleted(at(20))));

        BillingSums sums = new BillingSums(kept);
        assertThat(sums.revenueAt(at(15), "EUR")).isEqualByComparingTo("20");
        assertThat(sums.revenueAt(at(15), "USD")).isEqualByComparingTo("10");
        assertThat(sums.revenueAt(at(25), "EUR")).isEqualByComparingTo("0");
        assertThat(kept.count(Measure.CUSTOMER_LOST)).isZero();
    }

    @Test
    @DisplayName("Trap 31: who pays nothing is a customer all the same")
    void countsACustomerWhoPaysNothing() {
        String free = """
                {"id":"ev_1","event_type":"subscription_created","occurred_at":1798797600,"content":{"subscription":{"id":"s",
                 "customer_id":"c","status":"active","mrr":0,"started_at":1798797600,"currency_code":"EUR",
                 "resource_version":1798797600000}}}""";
        String paying = free.replace("\"mrr\":0", "\"mrr\":4900")
                .replace("subscription_created", "subscription_changed")
                .replace("\"occurred_at\":1798797600", "\"occurred_at\":1799057600")
                .replace("1798797600000", "1799057600000");

        KeptFacts kept = new KeptFacts("CHARGEBEE", FactRules.DEFAULT).take(List.of(free));
        assertThat(kept.count(Measure.CUSTOMER_STARTED)).isEqualTo(1);
        assertThat(kept.count(Measure.MRR_STARTED)).isZero();

        kept.take(List.of(
                paying,
                free.replace("\"occurred_at\":1798797600", "\"occurred_at\":1800057600")
                        .replace("1798797600000", "1800057600000")
                        .replace("subscription_created", "subscription_changed")));

        assertThat(kept.count(Measure.CUSTOMER_STARTED)).isEqualTo(1);
        assertThat(kept.count(Measure.CUSTOMER_LOST)).isZero();
        assertThat(kept.count(Measure.MRR_STARTED)).isEqualTo(1);
        assertThat(kept.count(Measure.MRR_CONTRACTED)).isEqualTo(1);
    }

    @Test
    @DisplayName("Trap 31: a cancellation that is taken back resumes")
    void resumesASubscriptionThatIsReactivated() {
        String body = """
                {"id":"ev_%s","event_type":"%s","occurred_at":%s,"content":{"subscription":{"id":"s","customer_id":"c",
                 "status":"%s","mrr":4900,"started_at":1798797600,"currency_code":"EUR","resource_version":%s000%s}}}""";
        String created = body.formatted("1", "subscription_created", "1798797600", "active", "1798797600", "");
        String cancelled = body.formatted(
                "2", "subscription_cancelled", "1798897600", "cancelled", "1798897600", ",\"cancelled_at\":1798897600");
        String back = body.formatted("3", "subscription_reactivated", "1798997600", "active", "1798997600", "");

        for (List<String> order : List.of(List.of(created, cancelled, back), List.of(back, cancelled, created))) {
            KeptFacts kept = new KeptFacts("CHARGEBEE", FactRules.DEFAULT).takeOneByOne(order);

            assertThat(kept.count(Measure.MRR_CHURNED)).isEqualTo(1);
            assertThat(kept.count(Measure.MRR_RESUMED)).isEqualTo(1);
            assertThat(kept.count(Measure.CUSTOMER_RESUMED)).isEqualTo(1);
        }
    }

    @Test
    void takesWhatIsKnownFirstToHaveBeenSoFromTheBeginning() {
        Instant old = Instant.parse("2024-03-01T10:00:00Z");
        StripeBodies subscription = StripeBodies.monthly("cus_1", "sub_1", 2000, old);

        KeptFacts renewed = stripe().take(List.of(subscription.renewed(at(10)), subscription.renewed(at(40))));
        KeptFacts upgraded = stripe().take(List.of(subscription.priced(3000).updatedFrom(subscription, at(10))));

        assertThat(new BillingSums(renewed).of(Measure.MRR_STARTED))
                .extracting(Contribution::at)
                .containsExactly(old);
        assertThat(new BillingSums(upgraded).of(Measure.MRR_STARTED))
                .singleElement()
                .satisfies(started -> {
                    assertThat(started.at()).isEqualTo(old);
                    assertThat(started.amount()).isEqualByComparingTo("20");
                });
        assertThat(new BillingSums(upgraded).of(Measure.MRR_EXPANDED))
                .extracting(Contribution::at)
                .containsExactly(at(10));
    }

    @Test
    void beginsAfterATrialThatNobodyHeardOf() {
        long over = at(14).getEpochSecond();
        String renewed = BASIC.renewed(at(45)).replace("\"discounts\":[]", "\"discounts\":[],\"trial_end\":" + over);

        assertThat(movements(stripe().take(List.of(renewed))))
                .containsExactly("CUSTOMER_STARTED 0 @14", "MRR_STARTED 20 @14");
        assertThat(movements(
                        stripe().take(List.of(BASIC.standing("trialing").created(), BASIC.updated(at(14)), renewed))))
                .containsExactly("CUSTOMER_STARTED 0 @14", "MRR_STARTED 20 @14");
    }

    @Test
    void knowsNothingOfBeforeTheBeginning() {
        Instant midnight = Instant.parse("2027-01-01T00:00:00Z");
        StripeBodies subscription = StripeBodies.monthly("cus_1", "sub_1", 2000, midnight);

        KeptFacts kept = stripe().take(List.of(subscription.priced(3000).updatedFrom(subscription, midnight)));

        assertThat(new BillingSums(kept).of(Measure.MRR_STARTED))
                .extracting(Contribution::at)
                .containsExactly(midnight);
    }

    @Test
    void staysTheSameThroughAHundredRenewals() {
        List<String> events = new ArrayList<>(List.of(BASIC.created()));
        IntStream.rangeClosed(1, 150).forEach(week -> events.add(BASIC.renewed(at(7L * week))));

        KeptFacts kept = stripe().take(events);

        assertThat(movements(kept)).containsExactly("CUSTOMER_STARTED 0 @0", "MRR_STARTED 20 @0");
    }

    @Test
    void believesANewerStatementThatTellsOfNoChange() {
        KeptFacts kept =
                stripe().take(List.of(BASIC.created(), BASIC.priced(5000).renewed(at(30))));

        assertThat(new BillingSums(kept).revenueAt(at(31), "EUR")).isEqualByComparingTo("50");
    }

    private static List<String> movements(KeptFacts kept) {
        return contributions(kept).stream()
                .map(contribution -> "%s %s @%d"
                        .formatted(
                                contribution.measure(),
                                contribution.amount().toPlainString(),
                                Duration.between(DECEMBER, contribution.at()).toDays()))
                .toList();
    }

    private static List<Contribution> contributions(KeptFacts kept) {
        return kept.fact(new FactId(FactKind.CUSTOMER, "cus_1")).contributions();
    }

    private static Instant at(long days) {
        return DECEMBER.plus(Duration.ofDays(days));
    }

    private static KeptFacts stripe() {
        return new KeptFacts("STRIPE", FactRules.DEFAULT);
    }
}
