@NullMarked
package io.boussole.metrics.csv.rest;

import org.jspecify.annotations.NullMarked;
