/**
 * Puts a KPI before the evaluator once it has been quiet, and keeps what came of it. Open {@link
 * io.boussole.alert.judgement.JudgementService} first; {@link io.boussole.alert.judgement.JudgementQueue} says when it is called.
 */
@NullMarked
package io.boussole.alert.judgement;

import org.jspecify.annotations.NullMarked;
