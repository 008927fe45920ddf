/**
 * What a rule would have said, and when it would have raised an alarm, on the periods that are stored; and what it would have said with
 * other numbers. Changes nothing. Start with {@link io.boussole.alert.backtest.BacktestService}; the walk through the days itself is
 * {@link io.boussole.alert.backtest.replay.Replay}.
 */
@NullMarked
package io.boussole.alert.backtest;

import org.jspecify.annotations.NullMarked;
