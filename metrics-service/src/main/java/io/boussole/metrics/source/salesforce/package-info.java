/** Salesforce: outbound messages in SOAP, and change events as they are relayed over HTTP, in any of their three shapes. */
@NullMarked
package io.boussole.metrics.source.salesforce;

import org.jspecify.annotations.NullMarked;
