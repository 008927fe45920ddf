@NullMarked
package io.boussole.launcher.secret;

import org.jspecify.annotations.NullMarked;
