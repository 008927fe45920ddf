package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.Evaluation;
import io.boussole.alert.outcome.Outcome;

/** What came of judging a KPI: what is kept, and what it was concluded from. */
record Judgement(JudgedKpi judged, Episode episode, Evaluation evaluation, Outcome outcome) {}
