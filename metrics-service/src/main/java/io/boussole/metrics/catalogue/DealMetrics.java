package io.boussole.metrics.catalogue;

import static io.boussole.metrics.catalogue.View.COHORT;
import static io.boussole.metrics.catalogue.View.PERIOD;
import static io.boussole.metrics.fact.Measure.CREATED_THEN_LOST;
import static io.boussole.metrics.fact.Measure.CREATED_THEN_WON;
import static io.boussole.metrics.fact.Measure.DEAL_LOST;
import static io.boussole.metrics.fact.Measure.DEAL_WON;
import static io.boussole.metrics.fact.Measure.DEAL_WON_WITHOUT_AMOUNT;
import static io.boussole.metrics.fact.Measure.OPPORTUNITY_CREATED;
import static io.boussole.metrics.fact.Measure.STAGE_ENTERED;
import static io.boussole.metrics.fact.Measure.STAGE_LEFT;

import io.boussole.metrics.catalogue.DurationOf.Statistic;
import java.util.List;

/** Metrics of deals. */
final class DealMetrics {
    private static final WorkedExample CYCLES = new WorkedExample()
            .and(OPPORTUNITY_CREATED, 10)
            .after(CREATED_THEN_WON, 3, 30)
            .after(CREATED_THEN_WON, 3, 62)
            .after(CREATED_THEN_LOST, 1, 20);

    static final MetricDefinition OPPORTUNITIES_CREATED = Metric.of(
                    "OPPORTUNITIES_CREATED", Unit.NUMBER, new CountOf(OPPORTUNITY_CREATED))
            .label("Opportunities created", "Opportunités créées")
            .means(
                    "Deals that became an opportunity in the period, whatever became of them: on the day they were created, or left"
                            + " the stages that only qualify. Deleted deals do not count, merged ones count once.",
                    "Deals devenus une opportunité dans la période, quel que soit leur sort : au jour de leur création, ou de leur"
                            + " sortie des étapes de simple qualification. Les deals supprimés ne comptent pas, les deals"
                            + " fusionnés comptent une fois.")
            .numerator("Opportunities created in the period", "Opportunités créées dans la période")
            .dated("createdAt", PERIOD)
            .leading()
            .shown(new WorkedExample().and(OPPORTUNITY_CREATED, 80));

    static final MetricDefinition WON_COUNT = Metric.of(
                    "WON_COUNT", Unit.NUMBER, new CountOf(DEAL_WON, DEAL_WON_WITHOUT_AMOUNT))
            .label("Signatures", "Signatures")
            .means(
                    "Deals won in the period, whenever they were created and whatever they are worth.",
                    "Deals signés dans la période, quelles que soient leur date de création et leur valeur.")
            .numerator("Deals won in the period", "Deals signés dans la période")
            .dated("wonAt", PERIOD)
            .shown(new WorkedExample().and(DEAL_WON, 19).and(DEAL_WON_WITHOUT_AMOUNT, 1));

    static final MetricDefinition SIGNED_REVENUE = Metric.of("SIGNED_REVENUE", Unit.MONEY, new TotalOf(DEAL_WON))
            .label("Signed revenue", "Chiffre d'affaires signé")
            .means(
                    "Amounts of the deals won in the period, on the day they were won, whenever they were created. Amounts in"
                            + " another currency are converted at the rate of their day; without a rate they are listed apart.",
                    "Montants des deals signés dans la période, au jour de leur signature, quelle que soit leur date de création."
                            + " Les montants dans une autre devise sont convertis au taux du jour ; sans taux, ils sont listés à part.")
            .numerator("Amount of the deals won in the period", "Montant des deals signés dans la période")
            .dated("wonAt", PERIOD)
            .shown(new WorkedExample().and(DEAL_WON, 20, "120000"));

    static final MetricDefinition AVG_DEAL_VALUE = Metric.of("AVG_DEAL_VALUE", Unit.MONEY, new MeanOf(DEAL_WON))
            .label("Average deal value", "Valeur moyenne des deals")
            .means(
                    "Mean amount of the deals won in the period. Deals without an amount, or in another currency without a rate"
                            + " of their day, are left out and listed apart.",
                    "Montant moyen des deals signés dans la période. Les deals sans montant, ou dans une autre devise sans taux du"
                            + " jour, sont exclus et listés à part.")
            .numerator("Amount of the deals won in the period", "Montant des deals signés dans la période")
            .denominator("Number of these deals", "Nombre de ces deals")
            .dated("wonAt", PERIOD)
            .shown(new WorkedExample().and(DEAL_WON, 20, "120000"));

    static final MetricDefinition CLOSE_RATE = Metric.of(
                    "CLOSE_RATE",
                    Unit.SHARE,
                    new ShareOf(List.of(OPPORTUNITY_CREATED), List.of(CREATED_THEN_WON), List.of(CREATED_THEN_LOST), 0))
            .label("Close rate", "Taux de closing")
            .means(
                    "Of the opportunities created in the period, the share that is signed by now. Opportunities that are still"
                            + " open are undecided: they count as entered and may yet be signed.",
                    "Part des opportunités créées dans la période qui sont signées à ce jour. Les opportunités encore ouvertes"
                            + " sont indécises : elles comptent parmi les entrées et peuvent encore être signées.")
            .numerator(
                    "Opportunities created in the period and signed by now",
                    "Opportunités créées dans la période et signées à ce jour")
            .denominator("Opportunities created in the period", "Opportunités créées dans la période")
            .dated("createdAt", COHORT)
            .maturesIn(90)
            .shown(new WorkedExample()
                    .and(OPPORTUNITY_CREATED, 80)
                    .after(CREATED_THEN_WON, 10, 60)
                    .after(CREATED_THEN_LOST, 55, 40));

    static final MetricDefinition WIN_RATE = Metric.of(
                    "WIN_RATE",
                    Unit.SHARE,
                    new ShareOf(
                            List.of(DEAL_WON, DEAL_WON_WITHOUT_AMOUNT, DEAL_LOST),
                            List.of(DEAL_WON, DEAL_WON_WITHOUT_AMOUNT),
                            List.of(DEAL_LOST),
                            0))
            .label("Win rate, decided deals only", "Taux de gain, deals décidés seulement")
            .means(
                    "Of the opportunities decided in the period, won or lost, the share that was won. Open ones are not in it,"
                            + " whence it is higher than the close rate of a young pipeline.",
                    "Part gagnée des opportunités décidées dans la période, gagnées ou perdues. Les opportunités ouvertes n'y sont"
                            + " pas : il dépasse donc le taux de closing d'un pipeline jeune.")
            .numerator("Deals won in the period", "Deals signés dans la période")
            .denominator("Deals won or lost in the period", "Deals signés ou perdus dans la période")
            .dated("wonAt or lostAt", PERIOD)
            .shown(new WorkedExample().and(DEAL_WON, 16).and(DEAL_LOST, 48));

    static final MetricDefinition SALES_CYCLE = Metric.of(
                    "SALES_CYCLE",
                    Unit.DAYS,
                    new DurationOf(OPPORTUNITY_CREATED, CREATED_THEN_WON, List.of(CREATED_THEN_LOST), Statistic.MEDIAN))
            .label("Sales cycle, median days", "Cycle de vente, jours (médiane)")
            .means(
                    "Days after which half of the opportunities created in the period are signed. Open ones count as not signed until"
                            + " today, lost ones until the day they were lost; no value while fewer than half are signed.",
                    "Jours après lesquels la moitié des opportunités créées dans la période sont signées. Les ouvertes comptent comme"
                            + " non signées jusqu'à ce jour, les perdues jusqu'au jour de leur perte ; pas de valeur tant que"
                            + " moins de la moitié sont signées.")
            .numerator("Opportunities signed, by days", "Opportunités signées, par nombre de jours")
            .denominator("Opportunities created in the period", "Opportunités créées dans la période")
            .dated("createdAt", COHORT)
            .lowerIsBetter()
            .maturesIn(90)
            .shown(CYCLES);

    static final MetricDefinition AVG_CYCLE_DAYS = Metric.of(
                    "AVG_CYCLE_DAYS",
                    Unit.DAYS,
                    new DurationOf(
                            OPPORTUNITY_CREATED,
                            CREATED_THEN_WON,
                            List.of(CREATED_THEN_LOST),
                            Statistic.RESTRICTED_MEAN))
            .label("Sales cycle, mean days", "Cycle de vente, jours (moyenne)")
            .means(
                    "Mean days to signature of the opportunities created in the period, up to the longest case seen: open ones count"
                            + " with the days they have lasted so far, and are not left out.",
                    "Moyenne des jours jusqu'à la signature des opportunités créées dans la période, jusqu'au cas le plus long observé :"
                            + " les ouvertes comptent pour les jours déjà écoulés et ne sont pas exclues.")
            .numerator("Opportunities signed, by days", "Opportunités signées, par nombre de jours")
            .denominator("Opportunities created in the period", "Opportunités créées dans la période")
            .dated("createdAt", COHORT)
            .lowerIsBetter()
            .maturesIn(90)
            .shown(CYCLES);

    static final MetricDefinition STAGE_DURATION = Metric.of(
                    "STAGE_DURATION", Unit.DAYS, new DurationOf(STAGE_ENTERED, STAGE_LEFT, List.of(), Statistic.MEDIAN))
            .label("Time in a stage, median days", "Temps passé dans une étape, jours (médiane)")
            .means(
                    "Days after which half of the stays in a stage that began in the period are over; stays that last count until today."
                            + " Ask for it by stage.",
                    "Jours après lesquels la moitié des passages dans une étape commencés dans la période sont finis ; ceux qui durent"
                            + " comptent jusqu'à ce jour. À demander par étape.")
            .numerator("Stays that are over, by days", "Passages finis, par nombre de jours")
            .denominator("Stays that began in the period", "Passages commencés dans la période")
            .dated("the day the stage was entered", COHORT)
            .leading()
            .lowerIsBetter()
            .by(
                    Dimension.STAGE,
                    Dimension.OWNER,
                    Dimension.SOURCE,
                    Dimension.CHANNEL,
                    Dimension.SEGMENT,
                    Dimension.PIPELINE,
                    Dimension.CONNECTION)
            .maturesIn(30)
            .shown(new WorkedExample().and(STAGE_ENTERED, 12).after(STAGE_LEFT, 9, 8));

    private DealMetrics() {}

    static List<MetricDefinition> all() {
        return List.of(
                AVG_CYCLE_DAYS,
                AVG_DEAL_VALUE,
                CLOSE_RATE,
                OPPORTUNITIES_CREATED,
                SALES_CYCLE,
                SIGNED_REVENUE,
                STAGE_DURATION,
                WIN_RATE,
                WON_COUNT);
    }
}
