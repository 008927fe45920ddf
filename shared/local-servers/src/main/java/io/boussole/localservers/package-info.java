/**
 * A real PostgreSQL and a real Kafka on a machine that has neither: the servers' own binaries from Maven artifacts, on loopback only.
 *
 * <p>The launcher and the tests share these classes. Start with {@link io.boussole.localservers.LocalPostgres} and
 * {@link io.boussole.localservers.KafkaProcess}; {@link io.boussole.localservers.DatabaseSetup} and
 * {@link io.boussole.localservers.Topics} bring an empty server, local or not, to what the services expect.
 */
@NullMarked
package io.boussole.localservers;

import org.jspecify.annotations.NullMarked;
