/** How much came through each connection, and how much of it was refused: {@link io.boussole.metrics.connection.activity.Activity}. */
@NullMarked
package io.boussole.metrics.connection.activity;

import org.jspecify.annotations.NullMarked;
