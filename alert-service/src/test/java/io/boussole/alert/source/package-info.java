@NullMarked
package io.boussole.alert.source;

import org.jspecify.annotations.NullMarked;
