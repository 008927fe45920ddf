package io.boussole.metrics.catalogue;

import static io.boussole.metrics.catalogue.View.PERIOD;
import static io.boussole.metrics.fact.Measure.CREATED_THEN_WON;
import static io.boussole.metrics.fact.Measure.DEAL_LOST;
import static io.boussole.metrics.fact.Measure.DEAL_WON;
import static io.boussole.metrics.fact.Measure.OPPORTUNITY_CREATED;
import static io.boussole.metrics.fact.Measure.PIPELINE_CLOSED;
import static io.boussole.metrics.fact.Measure.PIPELINE_CREATED;

import java.util.List;

/** Metrics of what is open, and of what it is good for. */
final class PipelineMetrics {
    private PipelineMetrics() {}

    static List<MetricDefinition> all() {
        return List.of(coverage(), pipeline(), growth(), needed(), velocity());
    }

    private static MetricDefinition pipeline() {
        return Metric.of("PIPELINE", Unit.MONEY, LevelOf.PIPELINE)
                .label("Open pipeline", "Pipeline ouvert")
                .means(
                        "Amount of the opportunities that were open at the end of the period. Opportunities without an amount are not"
                                + " in it.",
                        "Montant des opportunités ouvertes à la fin de la période. Les opportunités sans montant n'y sont pas.")
                .numerator("Amount of the open opportunities", "Montant des opportunités ouvertes")
                .dated("createdAt, wonAt or lostAt", PERIOD)
                .leading()
                .shown(new WorkedExample()
                        .before(PIPELINE_CREATED, 100, "1000000")
                        .and(PIPELINE_CREATED, 60, "400000")
                        .and(PIPELINE_CLOSED, 40, "220000"));
    }

    private static MetricDefinition growth() {
        return Metric.of("PIPELINE_GROWTH", Unit.SHARE, new GrowthOf(LevelOf.PIPELINE))
                .label("Growth of the pipeline", "Croissance du pipeline")
                .means(
                        "By which part of itself the open pipeline has grown from the start of the period to its end.",
                        "De quelle part le pipeline ouvert a augmenté entre le début et la fin de la période.")
                .numerator(
                        "Open pipeline at the end less that at the start",
                        "Pipeline ouvert à la fin moins celui du début")
                .denominator("Open pipeline at the start", "Pipeline ouvert au début")
                .dated("createdAt, wonAt or lostAt", PERIOD)
                .leading()
                .shown(new WorkedExample()
                        .before(PIPELINE_CREATED, 100, "1000000")
                        .and(PIPELINE_CREATED, 60, "400000")
                        .and(PIPELINE_CLOSED, 40, "220000"));
    }

    private static MetricDefinition coverage() {
        return Metric.of("COVERAGE", Unit.RATIO, new AgainstTarget(AgainstTarget.What.COVERAGE))
                .label("Coverage by pipeline", "Couverture de pipeline")
                .means(
                        "How many times the open pipeline is worth what is left of the plan's revenue target. Ghost opportunities do not"
                                + " count. There is no value without a plan.",
                        "Combien de fois le pipeline ouvert vaut ce qui reste de l'objectif de chiffre d'affaires du plan. Les"
                                + " opportunités fantômes ne comptent pas. Pas de valeur sans plan.")
                .numerator("Open pipeline without ghosts", "Pipeline ouvert hors fantômes")
                .denominator("Target less signed revenue", "Objectif moins chiffre d'affaires signé")
                .dated("createdAt, wonAt or lostAt", PERIOD)
                .leading()
                .shown(new WorkedExample()
                        .before(PIPELINE_CREATED, 50, "300000")
                        .and(PIPELINE_CLOSED, 10, "60000")
                        .and(DEAL_WON, 10, "40000")
                        .target("120000"));
    }

    private static MetricDefinition needed() {
        return Metric.of("PIPELINE_NEEDED", Unit.MONEY, new AgainstTarget(AgainstTarget.What.NEEDED))
                .label("Pipeline to create", "Pipeline à créer")
                .means(
                        "Pipeline that has yet to be created for the plan's revenue target to be reached at the win rate of the past."
                                + " There is no value without a plan, nor before a first signature.",
                        "Pipeline à créer encore pour atteindre l'objectif de chiffre d'affaires du plan au taux de gain passé. Pas de"
                                + " valeur sans plan, ni avant une première signature.")
                .numerator("Target less signed revenue", "Objectif moins chiffre d'affaires signé")
                .denominator("Win rate of all decided deals", "Taux de gain de tous les deals décidés")
                .dated("createdAt, wonAt or lostAt", PERIOD)
                .leading()
                .lowerIsBetter()
                .shown(new WorkedExample()
                        .before(PIPELINE_CREATED, 20, "120000")
                        .and(DEAL_WON, 10, "40000")
                        .and(DEAL_LOST, 30)
                        .target("120000"));
    }

    private static MetricDefinition velocity() {
        VelocityOf formula = new VelocityOf(
                Operand.of(DealMetrics.OPPORTUNITIES_CREATED),
                Operand.of(DealMetrics.WIN_RATE),
                Operand.of(DealMetrics.AVG_DEAL_VALUE),
                Operand.of(DealMetrics.AVG_CYCLE_DAYS));
        return Metric.of("SALES_VELOCITY", Unit.MONEY_PER_DAY, formula)
                .label("Sales velocity", "Vitesse de vente")
                .means(
                        "What the period's opportunities bring in a day, at its win rate, its average deal value and its cycle.",
                        "Ce que les opportunités de la période rapportent par jour, à son taux de gain, sa valeur moyenne et son cycle.")
                .numerator(
                        "Opportunities × win rate × average deal value",
                        "Opportunités × taux de gain × valeur moyenne des deals")
                .denominator("Mean days of a sales cycle", "Jours moyens d'un cycle de vente")
                .dated("createdAt, wonAt or lostAt", PERIOD)
                .leading()
                .shown(new WorkedExample()
                        .and(OPPORTUNITY_CREATED, 10)
                        .after(CREATED_THEN_WON, 10, 60)
                        .and(DEAL_WON, 10, "60000")
                        .and(DEAL_LOST, 30));
    }
}
