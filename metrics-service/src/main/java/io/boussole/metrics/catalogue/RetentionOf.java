package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.CustomersAtStart.Customer;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.Set;

/** What became of the recurring revenue, or of the customers, that were there when the period began; customer by customer. */
record RetentionOf(What what) implements Formula {
    private static final Set<Measure> PRESENCE =
            Set.of(Measure.CUSTOMER_STARTED, Measure.CUSTOMER_LOST, Measure.CUSTOMER_RESUMED);

    /** Which part of what was there. */
    enum What {
        /** With expansion. */
        NET("revenue at the end / revenue at the start"),
        /** Without expansion, so at most all of it. */
        GROSS("sum of each customer's smaller revenue of start and end / revenue at the start"),
        REVENUE_LOST("revenue at the start of those who are gone at the end / revenue at the start"),
        LOGOS_LOST("number of those who are gone at the end / number at the start"),
        LOGOS_LOST_TO_PROMISE(
                "number of those who are gone at the end because of what sales had promised / number at the start");

        private final String expression;

        What(String expression) {
            this.expression = expression;
        }

        boolean isOfMoney() {
            return this != LOGOS_LOST && this != LOGOS_LOST_TO_PROMISE;
        }
    }

    @Override
    public MetricKind kind() {
        return MetricKind.RATIO;
    }

    @Override
    public Set<Measure> measures() {
        return switch (what) {
            case NET, GROSS, REVENUE_LOST -> Measure.ofCustomers();
            case LOGOS_LOST -> PRESENCE;
            case LOGOS_LOST_TO_PROMISE -> Sets.union(PRESENCE, Set.of(Measure.CUSTOMER_LOST_TO_PROMISE));
        };
    }

    @Override
    public Set<Measure> openings() {
        return measures();
    }

    /** By customer: those who came within the period are in neither part of it. */
    @Override
    public Set<Measure> timed() {
        return measures();
    }

    @Override
    public boolean readsMoney() {
        return what.isOfMoney();
    }

    @Override
    public String expression() {
        return what.expression + ", of the customers who were there at the start";
    }

    @Override
    public Answer answer(Figures figures) {
        CustomersAtStart customers = CustomersAtStart.of(figures);
        if (!what.isOfMoney()) {
            long lost = what == What.LOGOS_LOST ? customers.left() : customers.leftToPromise();
            return ShareOf.share(customers.size(), lost, 0);
        }
        BigDecimal start = customers.total(Customer::start);
        BigDecimal part = customers.total(this::part);
        return Answer.of(Shares.divide(part, start).orElse(null), part, start, customers.size());
    }

    private BigDecimal part(Customer customer) {
        return switch (what) {
            case NET -> customer.end();
            case GROSS -> customer.kept();
            case REVENUE_LOST -> customer.lost();
            case LOGOS_LOST, LOGOS_LOST_TO_PROMISE -> throw new IllegalStateException("customers are no amount");
        };
    }
}
