package io.boussole.access;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells PostgreSQL's row-level security which tenant a connection works for, each time the pool hands one out. A connection without a
 * tenant sees no row of any tenant.
 */
@ApplicationScoped
class TenantOnConnection implements AgroalPoolInterceptor {
    private static final String SET_TENANT = "select set_config('boussole.tenant', ?, false)";

    private final CurrentTenant tenant;

    TenantOnConnection(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(SET_TENANT)) {
            statement.setString(1, tenant.find().orElse(""));
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("the tenant could not be set on the connection", failure);
        }
    }
}
