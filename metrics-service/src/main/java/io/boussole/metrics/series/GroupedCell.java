package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Cell;
import java.util.List;

/**
 * A sum of one day and one group.
 *
 * @param group values of the dimensions asked for, in their order
 */
record GroupedCell(List<String> group, Cell cell) {}
