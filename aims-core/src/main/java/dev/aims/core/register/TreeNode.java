package dev.aims.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A part of a {@link SortedTree}. May be wider than the tree allows for as long as it takes to part it. */
abstract sealed class TreeNode<K extends Comparable<K>, V> permits TreeLeaf, TreeFork {
    /** How many keys a leaf has at most, and how many children a fork. */
    static final int MOST = 32;

    /** A node with fewer is put together with a neighbour. */
    static final int FEW = MOST / 4;

    /** How many keys or children it has. */
    abstract int width();

    /** How many keys there are in it and below. */
    abstract int size();

    /** Not after any of its keys, and after all keys of the nodes before. */
    abstract K bound();

    abstract @Nullable V get(K key);

    /** The same node if that changes nothing. */
    abstract TreeNode<K, V> plus(K key, V value);

    /** The same node if that changes nothing. */
    abstract TreeNode<K, V> minus(K key);

    /** Where to part it, after a key was added. */
    abstract int middle(K added);

    abstract TreeNode<K, V> part(int from, int to);

    /** This and the next node of the same depth in one. */
    abstract TreeNode<K, V> and(TreeNode<K, V> next);

    abstract void forEach(BiConsumer<? super K, ? super V> action);

    final List<TreeNode<K, V>> halves(K added) {
        int middle = middle(added);
        return List.of(part(0, middle), part(middle, width()));
    }

    /** As few parts as the tree allows for. */
    final List<TreeNode<K, V>> inEqualParts() {
        int number = (width() + MOST - 1) / MOST;
        List<TreeNode<K, V>> parts = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            int from = (int) ((long) width() * i / number);
            parts.add(part(from, (int) ((long) width() * (i + 1) / number)));
        }
        return parts;
    }

    /** The place of a key in ascending ones, or {@code -1 - place} of where it belongs. */
    final int search(Object[] keys, K key) {
        int low = 0;
        int high = keys.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = key.compareTo(key(keys[middle]));
            if (order == 0) {
                return middle;
            } else if (order > 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** The arrays of keys hold nothing else. */
    @SuppressWarnings("unchecked")
    final K key(Object element) {
        return (K) element;
    }
}
