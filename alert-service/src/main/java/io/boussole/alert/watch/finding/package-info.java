/**
 * What is judged without weighing evidence: stop rules over complete cycles, tasks without owners, plans nobody looks at, late milestones,
 * silent sources, poor data, broken promises. Pure functions of plan, observations, calendar and date; start with {@link
 * io.boussole.alert.watch.finding.Watch}.
 */
@NullMarked
package io.boussole.alert.watch.finding;

import org.jspecify.annotations.NullMarked;
