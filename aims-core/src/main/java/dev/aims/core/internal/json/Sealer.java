package dev.aims.core.internal.json;

/** Takes the values that shall not stand in a text, and gives what stands there in their place. */
@FunctionalInterface
public interface Sealer {
    /** Under which a call brings a sealer along, or the values of what was sealed. A text, as its hash is at hand. */
    String ATTRIBUTE = "sealer";

    /**
     * @param json the value as canonical JSON
     * @return its digest
     */
    String seal(String json);
}
