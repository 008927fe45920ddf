package io.boussole.alert.judgement;

import io.boussole.access.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Works the queue off, and fills it once a day with every KPI: open cases ripen and the pace moves without any event. */
@ApplicationScoped
class JudgementLoop {
    private static final Logger LOG = Logger.getLogger(JudgementLoop.class);

    private final JudgementService judgement;
    private final JudgementQueue queue;
    private final EvaluationConfig config;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "judgement");
        thread.setDaemon(true);
        return thread;
    });

    JudgementLoop(JudgementService judgement, JudgementQueue queue, EvaluationConfig config) {
        this.judgement = judgement;
        this.queue = queue;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        long interval = config.pollInterval().toMillis();
        var unused = worker.scheduleWithFixedDelay(this::work, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.shutdown();
    }

    @Scheduled(every = "${boussole.evaluation.daily-check:1m}")
    void queueNotJudgedToday() {
        int queued = inAllTenants(queue::addNotJudgedToday);
        LOG.debugf("KPIs queued for the day count=%d", queued);
    }

    /** Works off all that is due. Never throws: a scheduled task that does is never run again. */
    void work() {
        try {
            int judged;
            do {
                judged = judgeDue();
            } while (judged == config.batch() && !worker.isShutdown());
        } catch (RuntimeException failure) {
            LOG.warnf("The queue could not be read; trying again: %s", failure.getMessage());
        }
    }

    private int judgeDue() {
        List<KpiKey> due = inAllTenants(queue::due);
        due.forEach(this::judge);
        return due.size();
    }

    private void judge(KpiKey kpi) {
        try {
            TenantScope.run(kpi.tenantId(), () -> judgement.judgeIfDue(kpi));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A KPI could not be judged planId=%s kpiId=%s", kpi.planId(), kpi.kpiId());
            boolean unused = inAllTenants(() -> queue.postpone(kpi));
        }
    }

    private static <T> T inAllTenants(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
