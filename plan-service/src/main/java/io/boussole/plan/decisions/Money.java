package io.boussole.plan.decisions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount.
 *
 * @param currency ISO 4217; absent while a draft has none
 */
public record Money(BigDecimal amount, @Nullable String currency) {}
