/** Zoho CRM notifications: one delivery tells of up to many records of a module. */
@NullMarked
package io.boussole.metrics.source.zoho;

import org.jspecify.annotations.NullMarked;
