package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** The sorted collections of the model behave as those of the JDK that are sorted, only that they cannot be changed. */
class SortedArrayProperties {
    @Property(tries = 300)
    void a_set_is_equal_to_a_tree_set_in_every_way(
            @ForAll List<@StringLength(max = 2) @CharRange(from = 'a', to = 'd') String> values,
            @ForAll @StringLength(max = 2) @CharRange(from = 'a', to = 'd') String sought) {
        Set<String> expected = new TreeSet<>(values);
        Set<String> set = SortedArraySet.copyOf(values);
        assertThat(set).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        assertThat(expected).isEqualTo(set);
        assertThat(new ArrayList<>(set)).isEqualTo(new ArrayList<>(expected));
        assertThat(set.stream()).containsExactlyElementsOf(expected);
        assertThat(set.toArray()).isEqualTo(expected.toArray());
        assertThat(set.toArray(new String[0])).isEqualTo(expected.toArray(new String[0]));
        assertThat(set.contains(sought)).isEqualTo(expected.contains(sought));
        assertThat(set.containsAll(expected)).isTrue();
    }

    @Property(tries = 300)
    void a_map_is_equal_to_a_tree_map_in_every_way(@ForAll Map<Integer, String> values, @ForAll int sought) {
        Map<Integer, String> expected = new TreeMap<>(values);
        Map<Integer, String> map = SortedArrayMap.copyOf(values);
        assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        assertThat(expected).isEqualTo(map);
        assertThat(new ArrayList<>(map.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
        assertThat(new ArrayList<>(map.values())).isEqualTo(new ArrayList<>(expected.values()));
        assertThat(map.get(sought)).isEqualTo(expected.get(sought));
        assertThat(map.containsKey(sought)).isEqualTo(expected.containsKey(sought));
        values.forEach((key, value) -> assertThat(map).containsEntry(key, value));
    }

    @Example
    void what_is_of_another_type_or_null_is_not_in_it() {
        Set<String> set = SortedArraySet.copyOf(List.of("b", "a"));
        assertThat((Object) set.contains(null)).isEqualTo(false);
        assertThat(((Set<?>) set).contains((Object) 7)).isFalse();
        Map<String, Integer> map = SortedArrayMap.copyOf(Map.of("b", 1, "a", 2));
        assertThat(map.get(null)).isNull();
        assertThat(((Map<?, ?>) map).get((Object) 7)).isNull();
    }

    @Example
    void a_set_tells_that_it_is_sorted() {
        Spliterator<String> spliterator =
                SortedArraySet.copyOf(List.of("b", "a")).spliterator();
        assertThat(spliterator.hasCharacteristics(Spliterator.SORTED | Spliterator.DISTINCT | Spliterator.IMMUTABLE))
                .isTrue();
        assertThat(spliterator.getComparator()).isNull();
    }

    @Example
    void neither_can_be_changed() {
        Set<String> set = SortedArraySet.copyOf(List.of("b", "a"));
        Map<String, Integer> map = SortedArrayMap.copyOf(Map.of("b", 1));
        Iterator<String> items = set.iterator();
        items.next();
        refuses(items::remove);
        refuses(() -> set.add("c"));
        refuses(() -> set.remove("a"));
        refuses(set::clear);
        refuses(() -> map.put("c", 1));
        refuses(() -> map.remove("b"));
        refuses(map::clear);
        refuses(() -> map.entrySet().iterator().next().setValue(2));
        set.toArray()[0] = "z";
        assertThat(set).containsExactly("a", "b");
    }

    @Example
    void iteration_ends() {
        Iterator<?> entries = SortedArrayMap.copyOf(Map.of("a", 1)).entrySet().iterator();
        entries.next();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }

    private static void refuses(Runnable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
    }
}
