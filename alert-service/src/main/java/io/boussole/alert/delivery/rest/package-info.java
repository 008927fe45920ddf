/** Delivery endpoints and deliveries over HTTP. */
@NullMarked
package io.boussole.alert.delivery.rest;

import org.jspecify.annotations.NullMarked;
