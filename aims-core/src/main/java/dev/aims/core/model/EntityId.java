package dev.aims.core.model;

/**
 * The id of an entity in a register: 1 to 100 characters of {@code a-z}, {@code 0-9}, {@code .}, {@code _} and
 * {@code -}, the first one a letter or digit. Ids are compared exactly, are unique among the entities of one type, and
 * are not used again after their entity was removed.
 *
 * <p>Each type of id has a static {@code parse} that reads what {@code toString} writes.
 *
 * @param <E> the entity that is identified
 */
public interface EntityId<E extends Entity> {
    String value();

    /** The type of the entity that is identified. */
    Class<E> type();
}
