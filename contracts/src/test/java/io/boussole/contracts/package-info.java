@NullMarked
package io.boussole.contracts;

import org.jspecify.annotations.NullMarked;
