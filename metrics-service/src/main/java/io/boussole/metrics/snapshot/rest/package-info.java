/** Snapshots of plans over HTTP. */
@NullMarked
package io.boussole.metrics.snapshot.rest;

import org.jspecify.annotations.NullMarked;
