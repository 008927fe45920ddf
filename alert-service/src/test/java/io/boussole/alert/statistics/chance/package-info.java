@NullMarked
package io.boussole.alert.statistics.chance;

import org.jspecify.annotations.NullMarked;
