@NullMarked
package io.boussole.messaging;

import org.jspecify.annotations.NullMarked;
