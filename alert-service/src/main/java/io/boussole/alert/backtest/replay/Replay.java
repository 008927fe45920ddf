package io.boussole.alert.backtest.replay;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.Evaluation;
import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Evaluator;
import io.boussole.alert.evaluation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a period once at the end of each of its days, as of what was known then, with the evaluator that judges every day.
 *
 * <p>An alert stands until there is evidence of a return or its corrective action is due, whichever comes first; on the day after that
 * the next episode begins.
 */
public final class Replay {
    private final EvaluationRule rule;
    private final PastPeriod past;
    private final List<Firing> firings = new ArrayList<>();
    private final List<VerdictDay> changes = new ArrayList<>();
    private Episode episode;
    private @Nullable Firing standing;

    private Replay(EvaluationRule rule, PastPeriod past) {
        this.rule = rule;
        this.past = past;
        this.episode = past.first();
    }

    public static Replayed of(EvaluationRule rule, PastPeriod past) {
        Replay replay = new Replay(rule, past);
        LocalDate last = past.until().isBefore(rule.period().end())
                ? past.until()
                : rule.period().end();
        for (LocalDate day = rule.period().start(); !day.isAfter(last); day = day.plusDays(1)) {
            replay.endOf(day);
        }
        return replay.replayed();
    }

    private Replayed replayed() {
        if (standing != null) {
            firings.add(standing);
        }
        return new Replayed(firings, changes);
    }

    private void endOf(LocalDate day) {
        Evaluation evaluation =
                Evaluator.evaluate(rule, past.history().knownOn(day), past.calendar(), day.plusDays(1), episode);
        note(day, evaluation);
        if (evaluation instanceof Judged judged) {
            follow(day, judged);
        }
        if (standing != null && !day.isBefore(standing.dueOn())) {
            end(standing, standing.dueOn());
        }
    }

    private void note(LocalDate day, Evaluation evaluation) {
        Reason reason = evaluation instanceof NotJudged not ? not.reason() : null;
        Verdict verdict = evaluation.verdict();
        if (changes.isEmpty() || !changes.get(changes.size() - 1).says(verdict, reason)) {
            changes.add(new VerdictDay(day, verdict, reason));
        }
    }

    private void follow(LocalDate day, Judged judged) {
        if (standing == null && judged.verdict() == Verdict.UNDER_PERFORMANCE) {
            standing = firing(day, judged);
            episode = new Episode(
                    episode.number(),
                    episode.evidenceFrom(),
                    judged.evidence().window().end());
        } else if (standing != null
                && judged.aftermath() != null
                && judged.aftermath().recovered()) {
            end(standing.recovered(day), day);
        }
    }

    private Firing firing(LocalDate day, Judged judged) {
        LocalDate onset = judged.evidence().weight().onset();
        return new Firing(
                episode.number(),
                day,
                judged.evidence(),
                past.calendar().plusWorkingDays(day.plusDays(1), past.dueInWorkingDays()),
                null,
                onset == null ? null : past.calendar().workingDaysBetween(onset.plusDays(1), day));
    }

    private void end(Firing fired, LocalDate lastDay) {
        firings.add(fired);
        standing = null;
        episode = new Episode(episode.number() + 1, lastDay.plusDays(1), null);
    }
}
