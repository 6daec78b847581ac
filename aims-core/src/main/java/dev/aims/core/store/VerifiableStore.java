package dev.aims.core.store;

import dev.aims.core.validation.Finding;
import java.util.List;

/**
 * A store that keeps more than the lines, such as tables of the current state or snapshots, and can tell whether that
 * still agrees with them. What it finds is part of {@code Register.verify()}.
 */
public interface VerifiableStore extends RegisterStore {
    /**
     * What is wrong with what is kept beside the lines, and what had to be repaired when the register was opened.
     *
     * @throws StoreException if it cannot be read
     */
    List<Finding> check(RegisterId register);
}
