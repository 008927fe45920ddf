/** Weeks and months over HTTP. */
@NullMarked
package io.boussole.alert.synthesis.rest;

import org.jspecify.annotations.NullMarked;
