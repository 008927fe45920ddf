/** Rows of imported files, as the import writes them: {@link io.boussole.metrics.decoding.csv.CsvRow}. */
@NullMarked
package io.boussole.metrics.decoding.csv;

import org.jspecify.annotations.NullMarked;
