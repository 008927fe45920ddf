@NullMarked
package io.boussole.alert.incident;

import org.jspecify.annotations.NullMarked;
