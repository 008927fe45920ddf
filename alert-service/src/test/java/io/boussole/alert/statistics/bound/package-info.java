@NullMarked
package io.boussole.alert.statistics.bound;

import org.jspecify.annotations.NullMarked;
