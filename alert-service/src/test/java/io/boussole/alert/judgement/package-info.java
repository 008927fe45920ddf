@NullMarked
package io.boussole.alert.judgement;

import org.jspecify.annotations.NullMarked;
