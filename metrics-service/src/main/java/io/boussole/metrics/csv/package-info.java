/**
 * Files of facts. A file is taken in parts, kept until it is complete, and read row by row; each row is an event like those that tools
 * deliver. Start with {@link io.boussole.metrics.csv.ImportService}, which takes files, and {@link io.boussole.metrics.csv.Importer}, which
 * reads them.
 */
@NullMarked
package io.boussole.metrics.csv;

import org.jspecify.annotations.NullMarked;
