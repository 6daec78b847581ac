package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A tree against the map of the JDK, over all depths that it can have with some thousand keys. */
class SortedTreeProperties {
    private static final int BULK = 13;

    @Property(tries = 300)
    void whatever_is_put_and_taken_away_it_holds_what_the_model_holds(
            @ForAll @Size(max = 3_000) List<@IntRange(min = -500, max = 499) Integer> steps,
            @ForAll @IntRange(max = 3) int depth) {
        Both both = new Both((int) Math.pow(BULK, depth));
        for (int step : steps) {
            int key = 16 * Math.abs(step); // also before and behind all of the first
            if (step < 0) {
                both.remove(key);
            } else {
                both.put(key);
            }
        }
        both.requireSame();
    }

    /** Whole branches go and come again, of a tree that has four levels. */
    @Property(tries = 25)
    void runs_of_keys_are_taken_away_and_put_back_backwards(
            @ForAll @Size(min = 10, max = 60) List<@IntRange(max = 119) Integer> runs, @ForAll long seed) {
        Both both = new Both(40_000);
        Random random = new Random(seed);
        for (int run : runs) {
            int from = run * 1_000 + random.nextInt(1_000);
            int length = random.nextInt(12_000);
            if (random.nextInt(3) > 0) {
                for (int key = from; key < from + length; key++) {
                    both.remove(key);
                }
            } else {
                for (int key = from + length / 4; key >= from; key--) {
                    both.put(key);
                }
            }
        }
        both.requireSame();
    }

    @Property(tries = 200)
    void a_set_is_filled_and_emptied_in_any_order(
            @ForAll @IntRange(max = 5_000) int size, @ForAll long seed, @ForAll boolean isOrdered) {
        List<String> keys = new ArrayList<>(
                IntStream.range(0, size).mapToObj(key -> "key-" + key).toList());
        if (!isOrdered) {
            Collections.shuffle(keys, new Random(seed));
        }
        SortedTree<String, String> full = SortedTree.empty();
        for (String key : keys) {
            full = full.plus(key, key);
        }
        List<String> inOrder = keys.stream().sorted().toList();
        assertThat(full.values()).containsExactlyElementsOf(inOrder);
        assertThat(SortedTree.setOf(inOrder).values().parallel()).containsExactlyElementsOf(inOrder);

        Collections.shuffle(keys, new Random(seed + 1));
        SortedTree<String, String> rest = full;
        for (String key : keys) {
            assertThat(rest.contains(key)).isTrue();
            SortedTree<String, String> before = rest;
            rest = rest.minus(key);
            assertThat(rest.contains(key)).isFalse();
            assertThat(before.size()).isEqualTo(rest.size() + 1);
        }
        assertThat(rest.isEmpty()).isTrue();
        assertThat(rest.plus("a", "a").values()).containsExactly("a");
        assertThat(full.values()).as("the one before").containsExactlyElementsOf(inOrder);
    }

    @Property(tries = 100)
    void what_changes_nothing_gives_the_same(@ForAll @IntRange(min = 1, max = 2_000) int size) {
        SortedTree<Integer, Integer> set =
                SortedTree.setOf(IntStream.range(0, size).boxed().toList());
        assertThat(set.plus(size / 2, size / 2)).isSameAs(set);
        assertThat(set.minus(size)).isSameAs(set);
        assertThat(set.minus(-1)).isSameAs(set);
    }

    @Property(tries = 100)
    void a_stream_ends_where_it_is_told_to(@ForAll @IntRange(min = 60, max = 5_000) int size) {
        SortedTree<Integer, Integer> set =
                SortedTree.setOf(IntStream.range(0, size).boxed().toList());
        assertThat(set.values().takeWhile(key -> key < 50)).hasSize(50);
        assertThat(set.values().parallel().mapToInt(key -> key).sum())
                .isEqualTo(IntStream.range(0, size).sum());
    }

    /** The tree beside its model. */
    private static final class Both {
        private final SortedMap<Integer, String> model = new TreeMap<>();
        private SortedTree<Integer, String> tree;

        Both(int size) {
            IntStream.range(0, size).forEach(key -> model.put(1_000 + 3 * key, "first " + key));
            tree = SortedTree.mapOf(List.copyOf(model.keySet()), List.copyOf(model.values()));
            requireSame();
        }

        void put(int key) {
            String value = "later " + key;
            tree = tree.plus(key, value);
            model.put(key, value);
        }

        void remove(int key) {
            tree = tree.minus(key);
            model.remove(key);
        }

        void requireSame() {
            assertThat(tree.size()).isEqualTo(model.size());
            assertThat(tree.values().toList()).isEqualTo(List.copyOf(model.values()));
            List<Integer> keys = new ArrayList<>();
            tree.forEach((key, value) -> keys.add(key));
            assertThat(keys).isEqualTo(List.copyOf(model.keySet()));
            int last = model.isEmpty() ? 0 : model.lastKey();
            for (int key = -2; key < last + 3; key++) {
                if (!Objects.equals(tree.get(key), model.get(key))) {
                    throw new AssertionError("key " + key + ": " + tree.get(key) + " but was put " + model.get(key));
                }
            }
        }
    }
}
