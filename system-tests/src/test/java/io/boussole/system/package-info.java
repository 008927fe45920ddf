/** The packaged suite, over HTTP and Kafka only, also while parts of it are killed, and day by day through a quarter. Start with {@link io.boussole.system.Team}. */
@NullMarked
package io.boussole.system;

import org.jspecify.annotations.NullMarked;
