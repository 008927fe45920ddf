/**
 * Weeks and months of a plan as they were. Nothing is copied: verdicts, alerts, actions and decisions keep when each thing happened and
 * never change it, so that a moment that is past reads the same whenever one asks. Start with {@link
 * io.boussole.alert.synthesis.Syntheses}.
 */
@NullMarked
package io.boussole.alert.synthesis;

import org.jspecify.annotations.NullMarked;
