/** Tests of weeks and months. */
@NullMarked
package io.boussole.alert.synthesis;

import org.jspecify.annotations.NullMarked;
