/**
 * Plain SQL for the paths on which whole batches move as arrays. Start with {@link io.boussole.metrics.database.Database}; inside a
 * transaction every statement runs on its connection.
 */
@NullMarked
package io.boussole.metrics.database;

import org.jspecify.annotations.NullMarked;
