package dev.aims.core.store.kill;

import dev.aims.core.store.RegisterStore;

/** Opens a store by what stands behind the colon of a specification, such as a folder or a URL. */
public interface KillSpec {
    /** A store; if it is {@link AutoCloseable}, whoever opened it closes it. */
    RegisterStore open(String rest) throws Exception;

    /**
     * Opens any store.
     *
     * @param specification the name of a class with this interface and a constructor without parameters, a colon, and
     *     what that class makes a store from
     */
    static RegisterStore openStore(String specification) throws Exception {
        int colon = specification.indexOf(':');
        return Class.forName(specification.substring(0, colon))
                .asSubclass(KillSpec.class)
                .getDeclaredConstructor()
                .newInstance()
                .open(specification.substring(colon + 1));
    }
}
