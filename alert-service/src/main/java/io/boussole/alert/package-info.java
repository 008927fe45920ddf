/**
 * alert-service: judges the KPIs of active plans, and makes one named person responsible for one dated corrective action when one
 * fails its plan.
 *
 * <p>The way through: {@code intake} keeps plans and observations, {@code judgement} waits until a KPI has been quiet and asks {@link
 * io.boussole.alert.evaluation.Evaluator}, {@code incident} opens the alert and its action. Open {@code JudgementService} first.
 */
@NullMarked
package io.boussole.alert;

import org.jspecify.annotations.NullMarked;
