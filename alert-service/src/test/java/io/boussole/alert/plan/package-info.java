@NullMarked
package io.boussole.alert.plan;

import org.jspecify.annotations.NullMarked;
