package io.boussole.launcher;

import io.boussole.launcher.secret.Credentials;
import io.boussole.launcher.secret.Secrets;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of one service; they are all that configures it. */
record ServiceEnvironment(SuiteSettings settings, Secrets secrets, Credentials credentials) {
    Map<String, String> of(SuiteService service, String databaseUrl, String bootstrapServers) {
        Map<String, String> environment = new HashMap<>(secrets.environment(service));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databaseUrl);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("BOUSSOLE_ACCESS_KEYS_FILE", credentials.hashes().toString());
        environment.put(
                "BOUSSOLE_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
        if (service == SuiteService.METRICS) {
            environment.put(
                    "BOUSSOLE_PUBLIC_URL",
                    "http://localhost:" + settings.ports().of(service));
            environment.put(
                    "BOUSSOLE_JOURNAL_DIRECTORY", settings.data().journal().toString());
        }
        environment.putAll(settings.environment());
        return environment;
    }
}
