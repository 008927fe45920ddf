/** What watches find, over HTTP: {@code /watches}. */
@NullMarked
package io.boussole.alert.watch.rest;

import org.jspecify.annotations.NullMarked;
