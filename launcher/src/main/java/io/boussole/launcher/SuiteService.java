package io.boussole.launcher;

import java.nio.file.Path;

/** The three services, in the order in which they start. */
public enum SuiteService {
    PLAN("plan-service", "plan", 8081),
    METRICS("metrics-service", "metrics", 8082),
    ALERT("alert-service", "alert", 8083);

    private final String module;
    private final String database;
    private final int standardPort;

    SuiteService(String module, String database, int standardPort) {
        this.module = module;
        this.database = database;
        this.standardPort = standardPort;
    }

    /** The name of the Maven module, of the log file and in messages. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    public int standardPort() {
        return standardPort;
    }

    Path packagedIn(Path checkout) {
        return checkout.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
