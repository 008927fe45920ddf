package io.boussole.alert.backtest;

import io.boussole.alert.rule.AlertRule;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tries rules on stored periods. Computing costs, and everybody may ask: one at a time, for a limited time, in an instance. */
@ApplicationScoped
public class BacktestService {
    /** Days of all plans, by each of the two rules. */
    private static final int MOST_DAYS = 6000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LONGEST_WORK = Duration.ofSeconds(30);

    private final BacktestInputs inputs;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    BacktestService(BacktestInputs inputs, Clock clock) {
        this.inputs = inputs;
        this.clock = clock;
    }

    /** @throws ProblemException 404 without such a rule; 422 with every fault of the edits and plans; 503 when others take too long */
    public Backtest of(BacktestOrder order) {
        BacktestInputs.Inputs read = inputs.read(order);
        RuleEdits edits = order.edited();
        if (edits != null) {
            EditCheck.require(
                    edits,
                    read.rule(),
                    read.periods().isEmpty()
                            ? null
                            : read.periods().get(0).observed().kind());
        }
        AlertRule edited = edits == null
                ? null
                : read.rule().supposing(edits.in(read.rule().terms()));
        if (!isMyTurn()) {
            throw ProblemException.passing(
                    CommonProblem.UNAVAILABLE,
                    new Text("Other rules are being tried", "D'autres règles sont à l'essai"),
                    LONGEST_WORK);
        }
        try {
            return new Backtest(read.rule(), edited, tried(read, edited));
        } finally {
            turn.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<TriedPlan> tried(BacktestInputs.Inputs read, @Nullable AlertRule edited) {
        Instant now = clock.instant();
        long begun = System.nanoTime();
        long days = 0;
        List<TriedPlan> tried = new ArrayList<>();
        for (StoredPeriod period : read.periods()) {
            days += days(period, now) * (edited == null ? 1 : 2);
            boolean inTime = days <= MOST_DAYS && System.nanoTime() - begun < LONGEST_WORK.toNanos();
            tried.add(
                    inTime
                            ? PlanTrial.of(period, read.rule(), edited, now)
                            : TriedPlan.not(period, NotReplayed.NO_TIME_LEFT));
        }
        return tried;
    }

    private static long days(StoredPeriod period, Instant now) {
        LocalDate start = period.plan().published().period().start();
        return Math.max(0, ChronoUnit.DAYS.between(start, PlanTrial.until(period, now)) + 1);
    }
}
