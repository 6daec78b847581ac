package dev.aims.core.register;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the values of a {@link SortedTree} in the order of their keys; parts of it can be given to others. */
final class TreeWalk<K extends Comparable<K>, V> implements Spliterator<V> {
    private final Deque<TreeNode<K, V>> ahead = new ArrayDeque<>();
    private @Nullable TreeLeaf<K, V> here;
    private int at;
    private long left;

    private TreeWalk() {}

    TreeWalk(TreeNode<K, V> node) {
        add(node);
    }

    private void add(TreeNode<K, V> node) {
        ahead.addLast(node);
        left += node.size();
    }

    @Override
    public boolean tryAdvance(Consumer<? super V> action) {
        if (left == 0) {
            return false;
        }
        TreeLeaf<K, V> leaf = here;
        while (leaf == null || at == leaf.width()) {
            leaf = nextLeaf();
            here = leaf;
            at = 0;
        }
        left--;
        action.accept(leaf.value(at++));
        return true;
    }

    private TreeLeaf<K, V> nextLeaf() {
        TreeNode<K, V> next = ahead.removeFirst();
        while (next instanceof TreeFork<K, V> fork) {
            enter(fork);
            next = ahead.removeFirst();
        }
        return (TreeLeaf<K, V>) next;
    }

    private void enter(TreeFork<K, V> fork) {
        TreeNode<K, V>[] children = fork.children();
        for (int i = children.length - 1; i >= 0; i--) {
            ahead.addFirst(children[i]);
        }
    }

    @Override
    public @Nullable Spliterator<V> trySplit() {
        if (here != null) {
            return null; // under way
        } else if (ahead.size() == 1 && ahead.peekFirst() instanceof TreeFork<K, V> fork) {
            ahead.removeFirst();
            enter(fork);
        }
        if (ahead.size() < 2) {
            return null;
        }
        TreeWalk<K, V> first = new TreeWalk<>();
        for (int number = ahead.size() / 2; number > 0; number--) {
            TreeNode<K, V> node = ahead.removeFirst();
            first.add(node);
            left -= node.size();
        }
        return first;
    }

    @Override
    public long estimateSize() {
        return left;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | SIZED | SUBSIZED | IMMUTABLE;
    }
}
