package io.boussole.testing;

import io.boussole.localservers.ServiceDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Real servers for a {@code @QuarkusTest}: {@code @QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name =
 * "service", value = "plan"))}. A field of type {@link TestServers} in the test gets them.
 */
public final class ServersResource implements QuarkusTestResourceLifecycleManager {
    private String service = "";

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.running();
        ServiceDatabase database = servers.createDatabase(service);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", servers.serverUrl() + database.name());
        settings.put("quarkus.datasource.username", database.application());
        settings.put("quarkus.datasource.password", database.applicationPassword());
        settings.put("quarkus.flyway.username", database.owner());
        settings.put("quarkus.flyway.password", database.ownerPassword());
        settings.put("kafka.bootstrap.servers", servers.bootstrapServers());
        settings.put("boussole.access.keys-file", TestCaller.writeKeysFile().toString());
        return settings;
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(TestServers.running(), new TestInjector.MatchesType(TestServers.class));
    }

    @Override
    public void stop() {
        // The servers live as long as the process: the next test class uses them again.
    }
}
