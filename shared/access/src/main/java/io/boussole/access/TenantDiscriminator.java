package io.boussole.access;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate which tenant's rows a session sees and writes. */
@PersistenceUnitExtension
@ApplicationScoped
class TenantDiscriminator implements TenantResolver {
    private static final String NOBODY = "";

    private final CurrentTenant tenant;

    TenantDiscriminator(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return tenant.find().orElse(NOBODY);
    }

    @Override
    public boolean isRoot(String tenantId) {
        return TenantScope.ALL_TENANTS.equals(tenantId);
    }
}
