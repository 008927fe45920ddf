package io.boussole.launcher;

import io.boussole.localservers.ServiceDatabase;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of one service; they are all that configures it. */
record ServiceEnvironment(SuiteSettings settings, Secrets secrets, Credentials credentials) {
    Map<String, String> of(SuiteService service, String databaseUrl, String bootstrapServers) {
        ServiceDatabase database = secrets.database(service);
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databaseUrl);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.application());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("BOUSSOLE_ACCESS_KEYS_FILE", credentials.hashes().toString());
        environment.put(
                "BOUSSOLE_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
        if (service == SuiteService.METRICS) {
            environment.put(
                    "BOUSSOLE_PUBLIC_URL",
                    "http://localhost:" + settings.ports().of(service));
            environment.put("BOUSSOLE_SECRETS_KEY", secrets.encryptionKey());
            environment.put(
                    "BOUSSOLE_JOURNAL_DIRECTORY", settings.data().journal().toString());
        }
        environment.putAll(settings.environment());
        return environment;
    }
}
