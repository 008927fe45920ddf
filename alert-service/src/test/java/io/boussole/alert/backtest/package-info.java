@NullMarked
package io.boussole.alert.backtest;

import org.jspecify.annotations.NullMarked;
