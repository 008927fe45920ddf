@NullMarked
package io.boussole.alert.backtest.replay;

import org.jspecify.annotations.NullMarked;
