@NullMarked
package io.boussole.alert.intake;

import org.jspecify.annotations.NullMarked;
