package io.boussole.metrics.catalogue;

import static io.boussole.contracts.plan.PlanKpi.Direction.HIGHER_IS_BETTER;
import static io.boussole.metrics.fact.Measure.CREATED_THEN_LOST;
import static io.boussole.metrics.fact.Measure.CREATED_THEN_WON;
import static io.boussole.metrics.fact.Measure.DEAL_WON;
import static io.boussole.metrics.fact.Measure.OPPORTUNITY_CREATED;

import io.boussole.http.Text;
import io.boussole.metrics.catalogue.Formula.CountOf;
import io.boussole.metrics.catalogue.Formula.MeanOf;
import io.boussole.metrics.catalogue.Formula.ShareOf;
import io.boussole.metrics.catalogue.Formula.TotalOf;
import io.boussole.metrics.fact.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every metric that can be asked for, in alphabetical order. */
public final class MetricCatalogue {
    private static final Text NONE = new Text("none", "aucun");

    private static final MetricDefinition AVG_DEAL_VALUE = new MetricDefinition(
            "AVG_DEAL_VALUE",
            1,
            Unit.MONEY,
            HIGHER_IS_BETTER,
            new MeanOf(DEAL_WON),
            "amount of DEAL_WON / number of DEAL_WON",
            "wonAt",
            new Text("Average deal value", "Valeur moyenne des deals"),
            new Text(
                    "Mean amount of the deals won in the period. Deals without an amount and deals in another currency are left"
                            + " out and listed apart.",
                    "Montant moyen des deals signés dans la période. Les deals sans montant ou dans une autre devise sont exclus"
                            + " et listés à part."),
            new Text("Amount of the deals won in the period", "Montant des deals signés dans la période"),
            new Text("Number of these deals", "Nombre de ces deals"),
            WorkedExample.of(DEAL_WON, 20, "120000", "EUR"));

    private static final MetricDefinition CLOSE_RATE = new MetricDefinition(
            "CLOSE_RATE",
            1,
            Unit.SHARE,
            HIGHER_IS_BETTER,
            new ShareOf(OPPORTUNITY_CREATED, CREATED_THEN_WON, CREATED_THEN_LOST),
            "number of CREATED_THEN_WON / number of OPPORTUNITY_CREATED",
            "createdAt",
            new Text("Close rate", "Taux de closing"),
            new Text(
                    "Of the opportunities created in the period, the share that is signed by now. Opportunities that are still"
                            + " open are undecided: they count as entered and may yet be signed.",
                    "Part des opportunités créées dans la période qui sont signées à ce jour. Les opportunités encore ouvertes"
                            + " sont indécises : elles comptent parmi les entrées et peuvent encore être signées."),
            new Text(
                    "Opportunities created in the period and signed by now",
                    "Opportunités créées dans la période et signées à ce jour"),
            new Text("Opportunities created in the period", "Opportunités créées dans la période"),
            new WorkedExample(
                    Map.of(
                            OPPORTUNITY_CREATED,
                            WorkedExample.count(80),
                            CREATED_THEN_WON,
                            WorkedExample.count(10),
                            CREATED_THEN_LOST,
                            WorkedExample.count(55)),
                    null));

    private static final MetricDefinition OPPORTUNITIES_CREATED = new MetricDefinition(
            "OPPORTUNITIES_CREATED",
            1,
            Unit.NUMBER,
            HIGHER_IS_BETTER,
            new CountOf(OPPORTUNITY_CREATED),
            "number of OPPORTUNITY_CREATED",
            "createdAt",
            new Text("Opportunities created", "Opportunités créées"),
            new Text(
                    "Deals created in the period, whatever became of them. Deleted deals do not count, merged ones count once.",
                    "Deals créés dans la période, quel que soit leur sort. Les deals supprimés ne comptent pas, les deals"
                            + " fusionnés comptent une fois."),
            new Text("Deals created in the period", "Deals créés dans la période"),
            NONE,
            WorkedExample.of(OPPORTUNITY_CREATED, 80));

    private static final MetricDefinition SIGNED_REVENUE = new MetricDefinition(
            "SIGNED_REVENUE",
            1,
            Unit.MONEY,
            HIGHER_IS_BETTER,
            new TotalOf(DEAL_WON),
            "amount of DEAL_WON",
            "wonAt",
            new Text("Signed revenue", "Chiffre d'affaires signé"),
            new Text(
                    "Amounts of the deals won in the period, on the day they were won, whenever they were created. Amounts in"
                            + " another currency are listed apart and never added.",
                    "Montants des deals signés dans la période, au jour de leur signature, quelle que soit leur date de création."
                            + " Les montants dans une autre devise sont listés à part, jamais additionnés."),
            new Text("Amount of the deals won in the period", "Montant des deals signés dans la période"),
            NONE,
            WorkedExample.of(DEAL_WON, 20, "120000", "EUR"));

    private static final List<MetricDefinition> ALL =
            List.of(AVG_DEAL_VALUE, CLOSE_RATE, OPPORTUNITIES_CREATED, SIGNED_REVENUE);

    private MetricCatalogue() {}

    public static List<MetricDefinition> all() {
        return ALL;
    }

    public static Optional<MetricDefinition> find(@Nullable String id) {
        return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** Metrics whose reading differs once one of these measures does. */
    public static List<String> readingAnyOf(Set<Measure> measures) {
        return ALL.stream()
                .filter(metric -> metric.measures().stream().anyMatch(measures::contains))
                .map(MetricDefinition::id)
                .toList();
    }
}
