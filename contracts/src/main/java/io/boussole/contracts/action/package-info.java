/** What somebody has to do about it: {@link io.boussole.contracts.action.CorrectiveActionChanged}. */
@NullMarked
package io.boussole.contracts.action;

import org.jspecify.annotations.NullMarked;
