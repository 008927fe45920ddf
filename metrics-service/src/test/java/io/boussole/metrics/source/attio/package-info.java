@NullMarked
package io.boussole.metrics.source.attio;

import org.jspecify.annotations.NullMarked;
