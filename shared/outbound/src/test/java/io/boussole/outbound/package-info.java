@NullMarked
package io.boussole.outbound;

import org.jspecify.annotations.NullMarked;
