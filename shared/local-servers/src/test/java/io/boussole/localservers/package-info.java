@NullMarked
package io.boussole.localservers;

import org.jspecify.annotations.NullMarked;
