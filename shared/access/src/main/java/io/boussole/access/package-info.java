/**
 * Who calls, and for which tenant.
 *
 * <p>Start with {@link io.boussole.access.ApiKeyAuthentication}: it turns a credential into a caller. From there the tenant goes two
 * ways: {@link io.boussole.access.TenantDiscriminator} tells Hibernate, {@link io.boussole.access.TenantOnConnection} tells
 * PostgreSQL's row-level security. Each holds alone.
 */
@NullMarked
package io.boussole.access;

import org.jspecify.annotations.NullMarked;
