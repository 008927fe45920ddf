/** The packaged suite, over HTTP and Kafka only, also while parts of it are killed. Start with {@link io.boussole.system.Team}. */
@NullMarked
package io.boussole.system;

import org.jspecify.annotations.NullMarked;
