package dev.aims.annex.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class RelationTest {
    /** Every set that is not empty, of four things to do, as bits: enough for any case of three sets. */
    private static final int SETS = 0b10000;

    private static final Set<Relation> OF_SETS =
            EnumSet.of(Relation.EQUIVALENT, Relation.SUPERSET, Relation.SUBSET, Relation.INTERSECTS);

    @Test
    void a_composed_relation_holds_of_all_sets_and_none_that_is_stronger_does() {
        for (Relation first : OF_SETS) {
            for (Relation second : OF_SETS) {
                Set<Relation> always = alwaysHolding(first, second);
                Relation composed = first.then(second);

                if (composed == Relation.RELATED) {
                    assertThat(always).as("%s then %s", first, second).isEmpty();
                } else {
                    assertThat(always).as("%s then %s", first, second).contains(composed);
                    assertThat(always).as("%s then %s", first, second).allMatch(each -> each.compareTo(composed) <= 0);
                }
            }
        }
    }

    private static Set<Relation> alwaysHolding(Relation first, Relation second) {
        Set<Relation> always = EnumSet.copyOf(OF_SETS);
        for (int a = 1; a < SETS; a++) {
            for (int b = 1; b < SETS; b++) {
                for (int c = 1; c < SETS; c++) {
                    if (holds(first, a, b) && holds(second, b, c)) {
                        int from = a;
                        int to = c;
                        always.removeIf(relation -> !holds(relation, from, to));
                    }
                }
            }
        }
        return always;
    }

    private static boolean holds(Relation relation, int a, int b) {
        return switch (relation) {
            case EQUIVALENT -> a == b;
            case SUPERSET -> (a & b) == b;
            case SUBSET -> (a & b) == a;
            case INTERSECTS -> (a & b) != 0;
            case SUPPORTS, RELATED -> throw new IllegalArgumentException(relation.id());
        };
    }

    @Test
    void a_composed_relation_is_never_stronger_than_either() {
        forAll((first, second) -> {
            assertThat(first.then(second)).isLessThanOrEqualTo(first);
            assertThat(first.then(second)).isLessThanOrEqualTo(second);
        });
    }

    @Test
    void it_does_not_matter_where_a_path_is_composed_first() {
        forAll((first, second) -> {
            for (Relation third : Relation.values()) {
                assertThat(first.then(second).then(third)).isEqualTo(first.then(second.then(third)));
            }
        });
    }

    @Test
    void nothing_follows_after_support_and_nothing_from_intersection_after_intersection() {
        assertThat(Relation.values()).allSatisfy(any -> {
            assertThat(Relation.SUPPORTS.then(any)).isEqualTo(Relation.RELATED);
            assertThat(Relation.RELATED.then(any)).isEqualTo(Relation.RELATED);
            assertThat(any.then(Relation.RELATED)).isEqualTo(Relation.RELATED);
        });
        assertThat(Relation.INTERSECTS.then(Relation.INTERSECTS)).isEqualTo(Relation.RELATED);
    }

    @Test
    void a_relation_of_sets_read_twice_backwards_is_itself() {
        assertThat(OF_SETS).allMatch(relation -> relation.inverse().inverse() == relation);
        for (Relation relation : OF_SETS) {
            for (int a = 1; a < SETS; a++) {
                for (int b = 1; b < SETS; b++) {
                    assertThat(holds(relation.inverse(), b, a)).isEqualTo(holds(relation, a, b));
                }
            }
        }
        assertThat(Relation.SUPPORTS.inverse()).isEqualTo(Relation.RELATED);
    }

    @Test
    void only_equivalence_and_inclusion_of_the_target_cover() {
        List<Relation> covering = new ArrayList<>(Arrays.asList(Relation.values()));
        covering.removeIf(relation -> relation.verdict() != Verdict.COVERED);

        assertThat(covering).containsExactly(Relation.SUPERSET, Relation.EQUIVALENT);
        assertThat(Relation.SUBSET.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(Relation.INTERSECTS.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(Relation.SUPPORTS.verdict()).isEqualTo(Verdict.RELATED);
    }

    @Test
    void terms_are_read_as_they_are_written() {
        assertThat(Relation.values()).allMatch(relation -> Relation.parse(relation.id()) == relation);
        assertThatThrownBy(() -> Relation.parse("equal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relation must be one of related, supports, intersects, subset, superset, equivalent"
                        + " but is \"equal\"");
    }

    private static void forAll(BiConsumer<Relation, Relation> check) {
        for (Relation first : Relation.values()) {
            for (Relation second : Relation.values()) {
                check.accept(first, second);
            }
        }
    }
}
