@NullMarked
package io.boussole.metrics.source.salesforce;

import org.jspecify.annotations.NullMarked;
