@NullMarked
package io.boussole.alert.delivery;

import org.jspecify.annotations.NullMarked;
