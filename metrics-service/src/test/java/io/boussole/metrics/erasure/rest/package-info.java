@NullMarked
package io.boussole.metrics.erasure.rest;

import org.jspecify.annotations.NullMarked;
