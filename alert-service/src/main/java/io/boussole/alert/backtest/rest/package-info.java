/** Rules tried on stored periods, over HTTP. */
@NullMarked
package io.boussole.alert.backtest.rest;

import org.jspecify.annotations.NullMarked;
