package dev.aims.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A node of a {@link SortedTree} above others, which are all of the same depth. */
final class TreeFork<K extends Comparable<K>, V> extends TreeNode<K, V> {
    private final Object[] bounds;
    private final TreeNode<K, V>[] children;
    private final int size;

    @SuppressWarnings("unchecked") // there are no arrays of generic types
    TreeFork(List<TreeNode<K, V>> children) {
        this.children = children.toArray(TreeNode[]::new);
        bounds = new Object[this.children.length];
        int sum = 0;
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = this.children[i].bound();
            sum += this.children[i].size();
        }
        size = sum;
    }

    private TreeFork(Object[] bounds, TreeNode<K, V>[] children, int size) {
        this.bounds = bounds;
        this.children = children;
        this.size = size;
    }

    /** In their order; not to be changed. */
    TreeNode<K, V>[] children() {
        return children;
    }

    private int childFor(K key) {
        int at = search(bounds, key);
        return at >= 0 ? at : Math.max(0, -2 - at);
    }

    @Override
    int width() {
        return children.length;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    K bound() {
        return key(bounds[0]);
    }

    @Override
    @Nullable
    V get(K key) {
        return children[childFor(key)].get(key);
    }

    @Override
    TreeNode<K, V> plus(K key, V value) {
        int at = childFor(key);
        TreeNode<K, V> child = children[at].plus(key, value);
        if (child == children[at]) {
            return this;
        }
        return child.width() > MOST ? changed(at, 1, child.halves(key)) : replaced(at, child);
    }

    @Override
    TreeNode<K, V> minus(K key) {
        int at = childFor(key);
        TreeNode<K, V> child = children[at].minus(key);
        if (child == children[at]) {
            return this;
        } else if (child.width() >= FEW) {
            return replaced(at, child);
        }
        int first = Math.max(0, at - 1);
        TreeNode<K, V> both = first < at ? children[first].and(child) : child.and(children[1]);
        return changed(first, 2, both.inEqualParts());
    }

    private TreeFork<K, V> replaced(int at, TreeNode<K, V> child) {
        TreeNode<K, V>[] others = children.clone();
        others[at] = child;
        return new TreeFork<>(boundsWith(at, child.bound()), others, size - children[at].size() + child.size());
    }

    /** Before the first bound there may be keys as long as there is no node before; not afterwards. */
    private Object[] boundsWith(int at, K bound) {
        if (at > 0 || bound == bounds[0]) {
            return bounds;
        }
        Object[] others = bounds.clone();
        others[0] = bound;
        return others;
    }

    private TreeFork<K, V> changed(int from, int number, List<TreeNode<K, V>> instead) {
        List<TreeNode<K, V>> others = new ArrayList<>(Arrays.asList(children));
        others.subList(from, from + number).clear();
        others.addAll(from, instead);
        return new TreeFork<>(others);
    }

    @Override
    int middle(K added) {
        return children.length / 2;
    }

    @Override
    TreeNode<K, V> part(int from, int to) {
        return new TreeFork<>(Arrays.asList(children).subList(from, to));
    }

    @Override
    TreeNode<K, V> and(TreeNode<K, V> next) {
        List<TreeNode<K, V>> both = new ArrayList<>(Arrays.asList(children));
        both.addAll(Arrays.asList(((TreeFork<K, V>) next).children));
        return new TreeFork<>(both);
    }

    @Override
    void forEach(BiConsumer<? super K, ? super V> action) {
        for (TreeNode<K, V> child : children) {
            child.forEach(action);
        }
    }
}
