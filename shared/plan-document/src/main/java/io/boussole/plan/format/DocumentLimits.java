package io.boussole.plan.format;

/**
 * What a document may cost at most.
 *
 * @param bytes size of the text
 * @param depth levels of lists and objects inside each other
 * @param nodes values in the tree, those that YAML aliases repeat included
 * @param faults faults told at once; a document with more is refused all the same
 */
public record DocumentLimits(int bytes, int depth, int nodes, int faults) {
    /** The example has 18 kB, 9 levels and 1,700 nodes; a plan a hundred times as large still fits. */
    public static final DocumentLimits DEFAULT = new DocumentLimits(4 << 20, 32, 200_000, 1_000);
}
