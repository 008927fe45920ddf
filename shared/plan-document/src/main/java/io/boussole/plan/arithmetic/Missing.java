package io.boussole.plan.arithmetic;

import io.boussole.http.Text;
import io.boussole.plan.document.Pointer;

/** What a plan does not say, or says in a way nothing can be computed with, and what for. */
public record Missing(Pointer at, Text why) {

    public static Missing of(Pointer at, String en, String fr) {
        return new Missing(at, new Text(en, fr));
    }
}
