package dev.aims.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.store.kill.KillRounds;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalKillTest {
    private static final int ROUNDS_A_REGISTER = 5;

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    @Test
    void a_killed_process_leaves_every_acknowledged_commit_and_nothing_half_applied() throws Exception {
        KillRounds rounds = new KillRounds(
                KillRounds.seed(), temporary, finding -> finding.code().equals("journal.torn-tail"));
        for (int round = 0; round < KillRounds.rounds(); round++) {
            Path directory = Files.createDirectories(folder.resolve("registers-" + round / ROUNDS_A_REGISTER));
            rounds.round(JournalKillSpec.class.getName() + ":" + directory);
        }
        System.out.println("journal: " + rounds);
        assertThat(rounds.acknowledged()).as("acknowledged commits").isPositive();
    }
}
