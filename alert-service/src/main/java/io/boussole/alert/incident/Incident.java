package io.boussole.alert.incident;

import java.util.List;

/** An alert with what is done about it. */
public record Incident(Alert alert, List<CorrectiveAction> actions) {}
