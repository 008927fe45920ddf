@NullMarked
package io.boussole.launcher;

import org.jspecify.annotations.NullMarked;
