package io.boussole.alert.statistics;

/** Values that the facts do not contradict; both ends included. */
public record Interval(double low, double high) {
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
