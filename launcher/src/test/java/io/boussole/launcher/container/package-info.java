@NullMarked
package io.boussole.launcher.container;

import org.jspecify.annotations.NullMarked;
