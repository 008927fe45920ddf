@NullMarked
package io.boussole.metrics.connection.sequence;

import org.jspecify.annotations.NullMarked;
