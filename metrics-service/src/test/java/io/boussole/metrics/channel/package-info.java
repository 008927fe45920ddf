@NullMarked
package io.boussole.metrics.channel;

import org.jspecify.annotations.NullMarked;
