package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StorePlace;

/** A register of a database of the test's kind; in the end its tables must say what its history says. */
final class CheckedPlace implements StorePlace {
    private final JdbcPlace place;

    CheckedPlace(JdbcPlace place) {
        this.place = place;
    }

    @Override
    public RegisterStore open() {
        return place.open();
    }

    @Override
    public void close() {
        try (place) {
            JdbcStore store = place.open();
            RegisterId register = RegisterId.parse("acme");
            assertThat(store.check(register)).isEmpty();
            store.rebuild(register);
            assertThat(store.check(register)).isEmpty();
        }
    }
}
