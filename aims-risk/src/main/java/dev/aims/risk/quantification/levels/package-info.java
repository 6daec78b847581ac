/**
 * Levels and losses of the same risks side by side: where the level that a risk was given and its loss model disagree, and
 * scales whose bands are made to fit what risks cost and how often they happen.
 *
 * <p>Start with {@link dev.aims.risk.quantification.levels.LevelCheck} to compare, and with {@link
 * dev.aims.risk.quantification.levels.ScaleDerivation} to derive scales. All types are immutable.
 */
@NullMarked
package dev.aims.risk.quantification.levels;

import org.jspecify.annotations.NullMarked;
