package dev.aims.core.internal.json;

/** Takes the values that shall not stand in a text, and gives what stands there in their place. */
@FunctionalInterface
public interface Sealer {
    /**
     * @param json the value as canonical JSON
     * @return its digest
     */
    String seal(String json);
}
