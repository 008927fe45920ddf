package io.boussole.plan.calculation;

import io.boussole.plan.arithmetic.cost.Portfolio;
import io.boussole.plan.arithmetic.cost.Portfolio.Reallocation;
import io.boussole.plan.verdict.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio with what is said of the KPIs that its items are held to.
 *
 * @param reallocation what stopping an item would mean; null: not asked for
 * @param verdicts by the KPI's id
 */
public record JudgedPortfolio(
        Portfolio portfolio, @Nullable Reallocation reallocation, Map<String, Verdict> verdicts) {}
