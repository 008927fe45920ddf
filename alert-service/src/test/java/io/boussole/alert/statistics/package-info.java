@NullMarked
package io.boussole.alert.statistics;

import org.jspecify.annotations.NullMarked;
