package io.boussole.plan.arithmetic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.testing.ExamplePlan;

/** Plans as tests write them. */
public final class WrittenPlan {
    private static final DocumentReader READER = new DocumentReader(DocumentLimits.DEFAULT);

    private WrittenPlan() {}

    public static PlanDocument of(String yaml) {
        return READER.read(yaml.getBytes(UTF_8), DocumentFormat.YAML).plan();
    }

    public static PlanDocument example() {
        return of(ExamplePlan.text());
    }
}
