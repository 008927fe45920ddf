@NullMarked
package io.boussole.metrics.money.rest;

import org.jspecify.annotations.NullMarked;
