/** SendGrid: batches of events, signed with an elliptic curve where the account asks for it. */
@NullMarked
package io.boussole.metrics.source.sendgrid;

import org.jspecify.annotations.NullMarked;
