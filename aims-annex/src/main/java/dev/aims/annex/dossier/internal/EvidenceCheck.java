package dev.aims.annex.dossier.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for the content of an evidence.
 *
 * @param sha256 of the content that was found
 * @param file the copy in the dossier, relative to it
 * @param problem why the content could not be read
 */
public record EvidenceCheck(
        Outcome outcome,
        @Nullable String sha256,
        @Nullable String file,
        @Nullable String problem) {
    public static final EvidenceCheck NOT_FOUND = new EvidenceCheck(Outcome.NOT_FOUND, null, null, null);

    /** What is known of the content. */
    public enum Outcome {
        MATCHES("content found, hash as recorded"),
        NO_HASH("content found, no hash recorded to compare with"),
        ALTERED("content found, hash differs from the recorded one"),
        NOT_FOUND("content not found"),
        UNREADABLE("content could not be read");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    public EvidenceCheck {
        Objects.requireNonNull(outcome, "outcome");
    }

    public static EvidenceCheck found(@Nullable String recorded, String sha256, @Nullable String file) {
        Outcome outcome =
                recorded == null ? Outcome.NO_HASH : recorded.equals(sha256) ? Outcome.MATCHES : Outcome.ALTERED;
        return new EvidenceCheck(outcome, sha256, file, null);
    }

    public static EvidenceCheck unreadable(String problem) {
        return new EvidenceCheck(Outcome.UNREADABLE, null, null, problem);
    }
}
