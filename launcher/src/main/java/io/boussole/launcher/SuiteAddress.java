package io.boussole.launcher;

/** How a client reaches a running suite, wherever it runs. */
public interface SuiteAddress {
    /** The base address by which this process reaches a service, without a slash at its end. */
    String url(SuiteService service);

    /** The base address that a person opens in a browser. */
    default String publicUrl(SuiteService service) {
        return url(service);
    }

    /** The tenant's credential; made now when it has none, and then known to the services within a second. */
    String credential(String tenant);

    /** {@code name}, or {@code name-2} and so on when tenants of that name are in use already. */
    String unusedTenant(String name);

    String bootstrapServers();
}
