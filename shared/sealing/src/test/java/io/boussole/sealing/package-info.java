@NullMarked
package io.boussole.sealing;

import org.jspecify.annotations.NullMarked;
