package io.boussole.metrics.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Work that a thread of its own does over and over: when somebody rings, and now and then in any case. */
public final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final Semaphore rung = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    /** One round of the work. */
    public interface Round {
        /** @return true when more is waiting already */
        boolean work();
    }

    /**
     * @param interval longest time between two rounds
     * @param pause shortest time between two rounds, and after a failed one; it lets what comes in a burst be done at once
     */
    public Loop(String name, Round round, Duration interval, Duration pause) {
        this.thread = new Thread(() -> run(round, interval, pause), name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void ring() {
        rung.release();
    }

    public void stop() {
        running = false;
        ring();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isAlive() {
        return thread.isAlive() || !running;
    }

    private void run(Round round, Duration interval, Duration pause) {
        try {
            while (running) {
                boolean ignored = round(round) || rung.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                if (running) {
                    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                }
                rung.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round(Round round) {
        try {
            return round.work();
        } catch (RuntimeException failure) {
            LOG.warnf("A round failed and is tried again loop=%s reason=%s", thread.getName(), failure.getMessage());
            return false;
        }
    }
}
