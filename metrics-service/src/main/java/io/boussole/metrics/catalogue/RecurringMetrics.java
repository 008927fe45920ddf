package io.boussole.metrics.catalogue;

import static io.boussole.metrics.catalogue.View.COHORT;
import static io.boussole.metrics.catalogue.View.PERIOD;

import io.boussole.metrics.catalogue.RetentionOf.What;
import io.boussole.metrics.fact.Measure;
import java.util.List;

/** Metrics of recurring revenue. */
final class RecurringMetrics {
    private static final Dimension[] DIMENSIONS = {
        Dimension.OWNER, Dimension.SOURCE, Dimension.CHANNEL, Dimension.SEGMENT, Dimension.CONNECTION
    };

    private RecurringMetrics() {}

    static List<MetricDefinition> all() {
        return List.of(
                retention(
                                "NRR",
                                What.NET,
                                "Net revenue retention",
                                "Rétention nette (NRR)",
                                "Recurring revenue at the end of the customers who were there at the start, with what they bought more, by that at"
                                        + " the start",
                                "Revenu récurrent final des clients présents au début, avec leurs extensions, rapporté à celui du début")
                        .shown(year()),
                retention(
                                "GRR",
                                What.GROSS,
                                "Gross revenue retention",
                                "Rétention brute (GRR)",
                                "The same without what any customer bought more than at the start, so at most all of it",
                                "La même sans ce que chaque client paie de plus qu'au début, donc 100 % au plus")
                        .shown(year()),
                retention(
                                "REVENUE_CHURN",
                                What.REVENUE_LOST,
                                "Revenue lost",
                                "Revenu perdu",
                                "Recurring revenue at the start of the customers who are gone at the end, by that of all",
                                "Revenu récurrent, au début, des clients partis à la fin, rapporté à celui de tous")
                        .lowerIsBetter()
                        .shown(year()),
                retention(
                                "LOGO_CHURN",
                                What.LOGOS_LOST,
                                "Customers lost",
                                "Clients perdus",
                                "Customers who are gone at the end, of those who were there at the start",
                                "Clients partis à la fin, parmi ceux présents au début")
                        .lowerIsBetter()
                        .shown(year()),
                retention(
                                "SALES_PROMISE_CHURN",
                                What.LOGOS_LOST_TO_PROMISE,
                                "Customers lost to sales promises",
                                "Clients perdus à cause d'une promesse commerciale",
                                "Customers who are gone at the end because of what sales had promised, of those who were there at the start",
                                "Clients partis à la fin à cause d'une promesse commerciale, parmi ceux présents au début")
                        .lowerIsBetter()
                        .shown(year()),
                Metric.of("MRR", Unit.MONEY, LevelOf.MRR)
                        .label("Monthly recurring revenue", "Revenu récurrent mensuel (MRR)")
                        .means(
                                "What all subscriptions are worth a month, as of the end of the period.",
                                "Ce que valent par mois tous les abonnements, à la fin de la période.")
                        .numerator("Recurring revenue at the end", "Revenu récurrent à la fin")
                        .dated("the day it changed", PERIOD)
                        .by(DIMENSIONS)
                        .from(DataSource.BILLING)
                        .shown(year()),
                Metric.of("UPSELL", Unit.MONEY, new TotalOf(Measure.MRR_EXPANDED))
                        .label("Expansion revenue", "Upsell")
                        .means(
                                "By how much customers' recurring revenue a month was raised in the period.",
                                "De combien le revenu récurrent mensuel des clients a été augmenté dans la période.")
                        .numerator("Recurring revenue added by customers", "Revenu récurrent ajouté par les clients")
                        .dated("the day it changed", PERIOD)
                        .by(DIMENSIONS)
                        .from(DataSource.BILLING)
                        .shown(year()));
    }

    private static Metric retention(String id, What what, String en, String fr, String meansEn, String meansFr) {
        return Metric.of(id, Unit.SHARE, new RetentionOf(what))
                .label(en, fr)
                .means(
                        meansEn + ". Customers who came, or came back, within the period are in neither part.",
                        meansFr + ". Les clients arrivés ou revenus dans la période n'y figurent pas.")
                .numerator("What became of it in the period", "Ce qu'il est devenu dans la période")
                .denominator("What was there at the start", "Ce qui était là au début")
                .dated("the day it changed", COHORT)
                .by(DIMENSIONS)
                .from(DataSource.BILLING);
    }

    /** The guide's example: 100 000 at the start, 8 000 more, 3 000 less, 5 000 lost; two of the four who left had been promised too much. */
    private static WorkedExample year() {
        return new WorkedExample()
                .customers(1, 4, "1250")
                .customers(5, 5, "5000")
                .customers(6, 50, "2000")
                .customers(1, 4, Measure.MRR_CHURNED, "1250")
                .customers(1, 4, Measure.CUSTOMER_LOST, "0")
                .customers(1, 2, Measure.CUSTOMER_LOST_TO_PROMISE, "0")
                .customers(6, 9, Measure.MRR_EXPANDED, "1000")
                .customers(10, 11, Measure.MRR_EXPANDED, "2000")
                .customers(12, 14, Measure.MRR_CONTRACTED, "1000");
    }
}
