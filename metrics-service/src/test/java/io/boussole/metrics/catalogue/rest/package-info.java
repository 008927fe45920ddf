@NullMarked
package io.boussole.metrics.catalogue.rest;

import org.jspecify.annotations.NullMarked;
