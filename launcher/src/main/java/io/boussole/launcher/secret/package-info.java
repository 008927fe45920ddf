/**
 * Passwords, keys and credentials of one installation, kept in one folder that only its owner can read.
 *
 * <p>Start with {@link io.boussole.launcher.secret.Secrets} and {@link io.boussole.launcher.secret.Credentials}.
 */
@NullMarked
package io.boussole.launcher.secret;

import org.jspecify.annotations.NullMarked;
