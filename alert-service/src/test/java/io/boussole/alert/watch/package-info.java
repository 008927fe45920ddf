@NullMarked
package io.boussole.alert.watch;

import org.jspecify.annotations.NullMarked;
