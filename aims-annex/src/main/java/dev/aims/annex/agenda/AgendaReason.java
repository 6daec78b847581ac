package dev.aims.annex.agenda;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something is on an agenda.
 *
 * @param text goes on from the thing, without a full stop; names what to do where the register's rules know it
 * @param basis the clause or control that it stems from, or that it is good practice; null where nothing is known
 */
public record AgendaReason(
        AgendaKind kind, String text, @Nullable String basis) {
    public AgendaReason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return basis == null ? text : text + " (" + basis + ")";
    }
}
