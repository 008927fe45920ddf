package io.boussole.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Starts a service, the broker or the database again when it ends by itself; gives up when that happens too often. */
final class Supervisor {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int MOST_RESTARTS = 5;

    private final Suite suite;
    private final Progress progress;
    private int restarts;

    Supervisor(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    /** Watches until the suite is stopped or restarting no longer helps. */
    void watch() {
        while (!suite.isClosing()) {
            if (!suite.isPostgresAlive()) {
                restart("PostgreSQL", suite::restartPostgres);
            }
            if (!suite.isKafkaAlive()) {
                restart("Kafka", suite::restartKafka);
            }
            for (SuiteService service : SuiteService.values()) {
                if (!suite.isAlive(service)) {
                    restart(service.module(), () -> suite.restartService(service));
                }
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private void restart(String name, Runnable restart) {
        if (suite.isClosing()) {
            return;
        }
        if (++restarts > MOST_RESTARTS) {
            throw new LauncherException(name + " keeps ending; its log in "
                    + suite.settings().data().logs() + " says why.");
        }
        progress.say(name + " ended by itself; starting it again ...");
        restart.run();
        progress.say(name + " is back.");
    }
}
