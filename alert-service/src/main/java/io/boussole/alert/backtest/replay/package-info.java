/**
 * A rule walked through a period that is over, day by day, with what was known at the end of each. Pure functions, no framework: start
 * with {@link io.boussole.alert.backtest.replay.Replay}.
 */
@NullMarked
package io.boussole.alert.backtest.replay;

import org.jspecify.annotations.NullMarked;
