/** What is measured, on demand and never in the build. {@code benchmarks/latency} runs {@link io.boussole.benchmarks.WebhookToAction}. */
@NullMarked
package io.boussole.benchmarks;

import org.jspecify.annotations.NullMarked;
