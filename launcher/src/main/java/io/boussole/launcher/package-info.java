/**
 * The suite on one machine that has a JDK and nothing else: PostgreSQL, Kafka and the three services under one command.
 *
 * <p>Start with {@link io.boussole.launcher.Suite}, which starts and stops everything and which the system tests use too;
 * {@link io.boussole.launcher.Boussole} is the command line around it.
 */
@NullMarked
package io.boussole.launcher;

import org.jspecify.annotations.NullMarked;
