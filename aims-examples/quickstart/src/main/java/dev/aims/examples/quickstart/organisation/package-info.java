/**
 * An invented organisation, the Rowanvale Cooperative, that runs a savings bank, an online shop and a clinic and uses
 * AI in each. Start at {@code Organisation}.
 */
@NullMarked
package dev.aims.examples.quickstart.organisation;

import org.jspecify.annotations.NullMarked;
