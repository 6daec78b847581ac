package dev.aims.core.register;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Keys of a {@link SortedTree} with their values. */
final class TreeLeaf<K extends Comparable<K>, V> extends TreeNode<K, V> {
    private final Object[] keys;
    /** The same array in a set. */
    private final Object[] values;

    /** Takes the arrays over. */
    TreeLeaf(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    private boolean isOfSet() {
        return keys == values;
    }

    @Override
    int width() {
        return keys.length;
    }

    @Override
    int size() {
        return keys.length;
    }

    @Override
    K bound() {
        return key(keys[0]);
    }

    @SuppressWarnings("unchecked") // the array holds nothing else
    V value(int at) {
        return (V) values[at];
    }

    @Override
    @Nullable
    V get(K key) {
        int at = search(keys, key);
        return at < 0 ? null : value(at);
    }

    @Override
    TreeNode<K, V> plus(K key, V value) {
        int at = search(keys, key);
        if (at >= 0) {
            return isOfSet() ? this : replaced(at, value);
        }
        Object[] more = with(keys, -1 - at, key);
        return new TreeLeaf<>(more, isOfSet() ? more : with(values, -1 - at, value));
    }

    private TreeLeaf<K, V> replaced(int at, V value) {
        Object[] others = values.clone();
        others[at] = value;
        return new TreeLeaf<>(keys, others);
    }

    @Override
    TreeNode<K, V> minus(K key) {
        int at = search(keys, key);
        if (at < 0) {
            return this;
        }
        Object[] fewer = without(keys, at);
        return new TreeLeaf<>(fewer, isOfSet() ? fewer : without(values, at));
    }

    /** Keys often come in their order: then what lies behind the newest is left full. */
    @Override
    int middle(K added) {
        return keys[keys.length - 1] == added ? keys.length - 1 : keys.length / 2;
    }

    @Override
    TreeNode<K, V> part(int from, int to) {
        Object[] some = Arrays.copyOfRange(keys, from, to);
        return new TreeLeaf<>(some, isOfSet() ? some : Arrays.copyOfRange(values, from, to));
    }

    @Override
    TreeNode<K, V> and(TreeNode<K, V> next) {
        TreeLeaf<K, V> other = (TreeLeaf<K, V>) next;
        Object[] both = concat(keys, other.keys);
        return new TreeLeaf<>(both, isOfSet() ? both : concat(values, other.values));
    }

    @Override
    void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = 0; i < keys.length; i++) {
            action.accept(key(keys[i]), value(i));
        }
    }

    private static Object[] with(Object[] array, int at, Object element) {
        Object[] more = new Object[array.length + 1];
        System.arraycopy(array, 0, more, 0, at);
        more[at] = element;
        System.arraycopy(array, at, more, at + 1, array.length - at);
        return more;
    }

    private static Object[] without(Object[] array, int at) {
        Object[] fewer = Arrays.copyOf(array, array.length - 1);
        System.arraycopy(array, at + 1, fewer, at, fewer.length - at);
        return fewer;
    }

    private static Object[] concat(Object[] first, Object[] second) {
        Object[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
