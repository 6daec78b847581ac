package dev.aims.core.register;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A map in the ascending order of its keys that never changes: with another key, or without one, it is another map, which
 * shares nearly all with the first. As a B+ tree, it holds its keys in arrays of up to 32; so it takes a fraction of what
 * a tree of single keys does, in memory and in the time to change and to walk through. A set is a map of each to itself.
 */
final class SortedTree<K extends Comparable<K>, V> {
    private static final SortedTree<String, Object> EMPTY =
            new SortedTree<>(new TreeLeaf<String, Object>(new Object[0], new Object[0]));

    private final TreeNode<K, V> root;

    private SortedTree(TreeNode<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // holds neither keys nor values
    static <K extends Comparable<K>, V> SortedTree<K, V> empty() {
        return (SortedTree) EMPTY;
    }

    /** @param keys in ascending order, none twice */
    static <K extends Comparable<K>> SortedTree<K, K> setOf(List<K> keys) {
        Object[] array = keys.toArray();
        return new SortedTree<>(SortedTree.<K, K>fill(array, array));
    }

    /**
     * @param keys in ascending order, none twice
     * @param values in the order of the keys
     */
    static <K extends Comparable<K>, V> SortedTree<K, V> mapOf(List<K> keys, List<V> values) {
        return new SortedTree<>(SortedTree.<K, V>fill(keys.toArray(), values.toArray()));
    }

    int size() {
        return root.size();
    }

    boolean isEmpty() {
        return root.size() == 0;
    }

    boolean contains(K key) {
        return get(key) != null;
    }

    @Nullable
    V get(K key) {
        return root.get(key);
    }

    /** The same with a value in the place of the one that the key has, if any. */
    SortedTree<K, V> plus(K key, V value) {
        TreeNode<K, V> grown = root.plus(key, value);
        if (grown == root) {
            return this;
        }
        return new SortedTree<>(grown.width() > TreeNode.MOST ? new TreeFork<>(grown.halves(key)) : grown);
    }

    SortedTree<K, V> minus(K key) {
        TreeNode<K, V> rest = root.minus(key);
        return rest == root ? this : new SortedTree<>(lowest(rest));
    }

    void forEach(BiConsumer<? super K, ? super V> action) {
        root.forEach(action);
    }

    /** The values in the order of their keys. */
    Stream<V> values() {
        return StreamSupport.stream(new TreeWalk<>(root), false);
    }

    /** What is left of a root whose children have become one. */
    private static <K extends Comparable<K>, V> TreeNode<K, V> lowest(TreeNode<K, V> root) {
        return root instanceof TreeFork<K, V> fork && fork.width() == 1 ? fork.children()[0] : root;
    }

    private static <K extends Comparable<K>, V> TreeNode<K, V> fill(Object[] keys, Object[] values) {
        TreeNode<K, V> all = new TreeLeaf<K, V>(keys, values);
        while (all.width() > TreeNode.MOST) {
            all = new TreeFork<>(all.inEqualParts());
        }
        return all;
    }
}
