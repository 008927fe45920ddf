@NullMarked
package io.boussole.idempotency;

import org.jspecify.annotations.NullMarked;
