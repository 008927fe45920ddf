/** Rules over HTTP. */
@NullMarked
package io.boussole.alert.rule.rest;

import org.jspecify.annotations.NullMarked;
