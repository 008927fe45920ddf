@NullMarked
package io.boussole.alert.rule;

import org.jspecify.annotations.NullMarked;
