package io.boussole.launcher.container;

import io.boussole.launcher.SuiteAddress;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.demo.Vacancy;
import io.boussole.launcher.secret.Credentials;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** A suite that somebody else started, on ports that its host publishes under the numbers they are documented with. */
final class RemoteSuite implements SuiteAddress {
    private final Map<SuiteService, URI> services;
    private final String bootstrapServers;
    private final Credentials credentials;

    RemoteSuite(Map<SuiteService, URI> services, String bootstrapServers, Credentials credentials) {
        this.services = new EnumMap<>(services);
        this.bootstrapServers = bootstrapServers;
        this.credentials = credentials;
    }

    @Override
    public String url(SuiteService service) {
        URI url = services.get(service);
        if (url == null) {
            throw new IllegalStateException("no address of " + service);
        }
        return url.toString().replaceFirst("/$", "");
    }

    @Override
    public String publicUrl(SuiteService service) {
        return "http://localhost:" + service.standardPort();
    }

    @Override
    public String credential(String tenant) {
        return credentials.of(tenant);
    }

    /** Its first tenant has a credential from the start: a tenant is unused until it has a plan or a connection. */
    @Override
    public String unusedTenant(String name) {
        return Credentials.first(name, new Vacancy(this)::of);
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }
}
