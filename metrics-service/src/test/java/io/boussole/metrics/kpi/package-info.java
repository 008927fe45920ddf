@NullMarked
package io.boussole.metrics.kpi;

import org.jspecify.annotations.NullMarked;
