package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.launcher.SuiteAddress;
import io.boussole.launcher.SuiteService;

/** Whether a tenant is still vacant. Plans and deals of somebody's own would change the demo's numbers, and the demo theirs. */
public final class Vacancy {
    private final SuiteAddress suite;
    private final ObjectMapper json = new ObjectMapper();

    public Vacancy(SuiteAddress suite) {
        this.suite = suite;
    }

    public boolean of(String tenant) {
        return hasNone(tenant, SuiteService.PLAN, "/plans") && hasNone(tenant, SuiteService.METRICS, "/connections");
    }

    private boolean hasNone(String tenant, SuiteService service, String list) {
        ApiClient client = new ApiClient(suite.url(service), suite.credential(tenant), json);
        client.awaitAccess(list);
        return client.get(list + "?pageSize=1").body().path("items").isEmpty();
    }
}
