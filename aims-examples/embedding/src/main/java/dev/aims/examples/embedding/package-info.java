/** A host that embeds the library; {@link dev.aims.examples.embedding.Embedding} is where it starts. */
@NullMarked
package dev.aims.examples.embedding;

import org.jspecify.annotations.NullMarked;
