/**
 * What losses are worked out from and what comes of it, as files: portfolios as JSON or YAML, and figures as tables of
 * comma-separated values.
 *
 * <p>Start with {@link dev.aims.risk.quantification.interchange.PortfolioFile} and {@link
 * dev.aims.risk.quantification.interchange.LossTable}. All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.risk.quantification.interchange;

import org.jspecify.annotations.NullMarked;
