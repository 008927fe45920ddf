/** Pipedrive webhooks of both versions: {@link io.boussole.metrics.decoding.pipedrive.PipedriveDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.pipedrive;

import org.jspecify.annotations.NullMarked;
