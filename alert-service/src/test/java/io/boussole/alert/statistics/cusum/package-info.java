@NullMarked
package io.boussole.alert.statistics.cusum;

import org.jspecify.annotations.NullMarked;
