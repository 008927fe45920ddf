/**
 * The main job, run on vendor bodies over HTTP: a plan, two CRM connections, 80 opportunities, and what the suite makes of them.
 *
 * <p>Start with {@link io.boussole.launcher.demo.Demo}. It is a client of the three services like any other and verifies every step.
 */
@NullMarked
package io.boussole.launcher.demo;

import org.jspecify.annotations.NullMarked;
