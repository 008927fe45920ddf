/**
 * The commands of the compose file, which starts servers and services itself: one makes the secrets, one the databases and topics, one
 * runs the main job against whatever suite it is given.
 *
 * <p>Start with {@link io.boussole.launcher.container.SecretsCommand}; {@code docker-compose.yml} shows the order.
 */
@NullMarked
package io.boussole.launcher.container;

import org.jspecify.annotations.NullMarked;
