package dev.aims.annex.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundnessTest {
    private final Catalogs catalogs = Catalogs.of(Rows.catalog("a", "1", "2"), Rows.catalog("b", "1", "2"));

    @Test
    void sound_rows_have_no_finding() {
        assertThat(check(Rows.crosswalk("x", "a:1 equivalent b:1", "a:2 supports b:2")))
                .isEmpty();
    }

    @Test
    void a_row_to_an_entry_that_is_not_there_is_an_error() {
        assertThat(check(Rows.crosswalk("x", "a:1 equivalent b:3", "a:1 subset b:1", "a:2 subset b:2")))
                .singleElement()
                .hasToString("error crosswalk.dangling: /rows/0/to: x: no catalog at hand holds b:3");
    }

    @Test
    void relations_of_one_pair_that_exclude_each_other_are_an_error_whichever_way_they_are_written() {
        for (String second : List.of("a:1 subset b:1", "b:1 superset a:1", "b:1 intersects a:1")) {
            assertThat(check(Rows.crosswalk("x", "a:1 equivalent b:1", second, "a:2 subset b:2")))
                    .as(second)
                    .extracting(Finding::code, finding -> finding.place().toString())
                    .containsExactly(tuple("crosswalk.contradiction", "/rows/1"));
        }
        assertThat(check(Rows.crosswalk("x", "a:1 superset b:1", "b:1 superset a:1", "a:2 subset b:2")))
                .extracting(Finding::message)
                .containsExactly("x: b:1 superset a:1 stands beside a:1 superset b:1 of x;"
                        + " at most one can be the right one");
    }

    @Test
    void a_row_from_an_entry_to_itself_is_an_error() {
        assertThat(check(Rows.crosswalk("x", "a:1 equivalent a:1", "a:1 equivalent b:1", "a:2 subset b:2")))
                .singleElement()
                .hasToString("error crosswalk.self: /rows/0: x: a:1 is related to itself");
    }

    @Test
    void contradictions_between_crosswalks_are_found_too() {
        assertThat(check(
                        Rows.crosswalk("x", "a:1 equivalent b:1", "a:2 subset b:2"),
                        Rows.crosswalk("y", "a:2 superset b:2")))
                .extracting(Finding::message)
                .containsExactly(
                        "y: a:2 superset b:2 stands beside a:2 subset b:2 of x;" + " at most one can be the right one");
    }

    @Test
    void the_same_statement_twice_is_a_warning_whichever_way_it_is_written() {
        for (String second : List.of("a:1 superset b:1", "b:1 subset a:1")) {
            assertThat(check(Rows.crosswalk("x", "a:1 superset b:1", "a:2 subset b:2"), Rows.crosswalk("y", second)))
                    .as(second)
                    .extracting(
                            Finding::code,
                            Finding::severity,
                            finding -> finding.place().toString())
                    .containsExactly(tuple("crosswalk.duplicate", Severity.WARNING, "/rows/0"));
        }
    }

    @Test
    void support_beside_another_relation_or_both_ways_is_no_contradiction() {
        assertThat(check(Rows.crosswalk(
                        "x", "a:1 supports b:1", "b:1 supports a:1", "a:1 intersects b:1", "a:2 subset b:2")))
                .isEmpty();
    }

    @Test
    void an_entry_in_no_row_is_an_orphan() {
        assertThat(check(Rows.crosswalk("x", "a:1 equivalent b:1")))
                .extracting(
                        Finding::code,
                        Finding::severity,
                        finding -> finding.place().toString())
                .containsExactly(
                        tuple("crosswalk.orphan", Severity.INFO, "entry a:2"),
                        tuple("crosswalk.orphan", Severity.INFO, "entry b:2"));
    }

    @Test
    void crosswalks_differ_in_id() {
        Crosswalk crosswalk = Rows.crosswalk("x", "a:1 equivalent b:1");

        assertThat(Crosswalks.of().with(crosswalk).find("x")).contains(crosswalk);
        assertThatThrownBy(() -> Crosswalks.of(crosswalk).with(crosswalk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("crosswalks must differ in id but two are x");
    }

    private List<Finding> check(Crosswalk... crosswalks) {
        return Crosswalks.of(crosswalks).check(catalogs);
    }
}
