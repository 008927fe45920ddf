@NullMarked
package io.boussole.metrics.connection.stage;

import org.jspecify.annotations.NullMarked;
