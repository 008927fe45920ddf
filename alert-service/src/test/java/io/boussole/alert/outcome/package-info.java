@NullMarked
package io.boussole.alert.outcome;

import org.jspecify.annotations.NullMarked;
