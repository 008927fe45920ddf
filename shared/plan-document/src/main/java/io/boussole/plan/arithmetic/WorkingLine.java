package io.boussole.plan.arithmetic;

import io.boussole.http.Text;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * One step of a calculation, for a person to follow: "Contracts: 80 × 0.25 = 20".
 *
 * @param expression in plain digits with a decimal point, the same in every language
 */
public record WorkingLine(Text label, String expression, String result) {

    public static WorkingLine of(String en, String fr, String expression, String result) {
        return new WorkingLine(new Text(en, fr), expression, result);
    }

    public static WorkingLine of(String en, String fr, String expression, BigDecimal result) {
        return of(en, fr, expression, Exact.plain(result));
    }

    public static WorkingLine of(String en, String fr, String expression, BigInteger result) {
        return of(en, fr, expression, result.toString());
    }
}
