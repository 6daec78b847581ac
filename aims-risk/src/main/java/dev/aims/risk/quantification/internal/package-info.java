/** The two engines: what they make of a model before they run, transforms, streams of random numbers, samplers. */
@NullMarked
package dev.aims.risk.quantification.internal;

import org.jspecify.annotations.NullMarked;
