package io.boussole.launcher;

import java.util.Map;

/** A suite for a person at a terminal: it holds the data folder, and Ctrl-C stops it in order. */
final class RunningSuite implements AutoCloseable {
    private final DataFolder data;
    private final Suite suite;
    private final Progress progress;
    private boolean closed;

    private RunningSuite(DataFolder data, Suite suite, Progress progress) {
        this.data = data;
        this.suite = suite;
        this.progress = progress;
    }

    static RunningSuite start(Boussole options, Progress progress) {
        DataFolder data = DataFolder.open(options.data());
        SuiteSettings settings = new SuiteSettings(options.checkout(), data, Ports.standard(), Map.of());
        RunningSuite running = new RunningSuite(data, new Suite(settings, progress), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop-suite"));
        running.suite.start();
        return running;
    }

    Suite suite() {
        return suite;
    }

    /** Keeps the suite running until Ctrl-C. */
    void supervise() {
        new Supervisor(suite, progress).watch();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        progress.say("Stopping services, Kafka and PostgreSQL ...");
        suite.close();
        data.close();
        progress.say("Stopped.");
    }
}
