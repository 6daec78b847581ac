/**
 * What is wrong with content, and how much: {@link dev.aims.core.validation.Finding findings} for imperfect content,
 * {@link dev.aims.core.validation.Violation violations} of constraints on the components of a model object, and the
 * constraints that Jakarta Validation does not bring, such as {@link dev.aims.core.validation.InOrder}. Their messages
 * need no expression language.
 *
 * <p>Start with {@link dev.aims.core.validation.Checked}. All types are safe for use by many threads.
 */
@NullMarked
package dev.aims.core.validation;

import org.jspecify.annotations.NullMarked;
