/** The three reads over HTTP. */
@NullMarked
package io.boussole.alert.dashboard.rest;

import org.jspecify.annotations.NullMarked;
