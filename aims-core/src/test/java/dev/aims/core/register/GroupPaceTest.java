package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupPaceTest {
    private final GroupPace pace = new GroupPace();

    @Test
    void whoever_commits_alone_never_waits() {
        assertThat(pace.isComplete(1)).isTrue();
        pace.wrote(1, 0, 150_000);
        assertThat(pace.isComplete(1)).isTrue();
    }

    @Test
    void a_group_waits_for_as_many_as_came_during_the_last_write() {
        pace.wrote(3, 5, 150_000);
        assertThat(pace.isComplete(7)).isFalse();
        assertThat(pace.isComplete(8)).isTrue();
        assertThat(pace.isComplete(9)).isTrue();
    }

    @Test
    void of_many_a_group_leaves_a_half_to_the_next_one_unless_a_write_takes_long() {
        pace.wrote(12, 8, 300_000);
        assertThat(pace.isComplete(9)).isFalse();
        assertThat(pace.isComplete(10)).isTrue();

        pace.wrote(5, 5, 300_000);
        assertThat(pace.isComplete(7)).isFalse();
        assertThat(pace.isComplete(8)).isTrue();

        pace.wrote(12, 8, 2_000_000);
        assertThat(pace.isComplete(19)).isFalse();
        assertThat(pace.isComplete(20)).isTrue();
    }

    @Test
    void what_did_not_come_in_time_is_not_waited_for_again() {
        pace.wrote(8, 0, 150_000);
        pace.wrote(2, 0, 150_000);
        assertThat(pace.isComplete(2)).isTrue();
    }

    @Test
    void nobody_waits_for_longer_than_half_a_write_and_a_fifth_of_a_millisecond() {
        assertThat(pace.patience()).isZero();
        pace.wrote(1, 1, 150_000);
        assertThat(pace.patience()).isEqualTo(75_000);
        pace.wrote(1, 1, 40_000_000);
        assertThat(pace.patience()).isEqualTo(200_000);
    }

    @Test
    void where_writing_takes_no_time_nobody_waits() {
        pace.wrote(8, 8, 40_000);
        assertThat(pace.isComplete(1)).isTrue();
    }
}
