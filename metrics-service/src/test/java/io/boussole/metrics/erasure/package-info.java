@NullMarked
package io.boussole.metrics.erasure;

import org.jspecify.annotations.NullMarked;
