/**
 * What the tests of the services share. Start with {@link io.boussole.testing.ServersResource}: it gives a {@code @QuarkusTest} a real
 * PostgreSQL and a real Kafka, from wherever this machine has them.
 */
@NullMarked
package io.boussole.testing;

import org.jspecify.annotations.NullMarked;
