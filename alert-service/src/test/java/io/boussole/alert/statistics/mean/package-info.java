@NullMarked
package io.boussole.alert.statistics.mean;

import org.jspecify.annotations.NullMarked;
