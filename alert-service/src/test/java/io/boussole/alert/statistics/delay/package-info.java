@NullMarked
package io.boussole.alert.statistics.delay;

import org.jspecify.annotations.NullMarked;
