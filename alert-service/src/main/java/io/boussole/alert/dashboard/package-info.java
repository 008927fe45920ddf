/**
 * Three questions of a steering meeting, each answered by one read: where are we against the target, what deviates, who does what about
 * it. Decides nothing; start with {@link io.boussole.alert.dashboard.Dashboard}.
 */
@NullMarked
package io.boussole.alert.dashboard;

import org.jspecify.annotations.NullMarked;
