@NullMarked
package io.boussole.launcher.lint;

import org.jspecify.annotations.NullMarked;
