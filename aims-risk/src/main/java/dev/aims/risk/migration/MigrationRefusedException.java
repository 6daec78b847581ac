package dev.aims.risk.migration;

import dev.aims.core.AimsException;
import java.util.List;
import java.util.stream.Collectors;

/** A migration that would have to guess. Nothing was changed; {@link #blocked} has all the risks and reasons. */
public final class MigrationRefusedException extends AimsException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient List<RiskMigration> blocked;

    MigrationRefusedException(List<RiskMigration> blocked) {
        super(message(blocked));
        this.blocked = List.copyOf(blocked);
    }

    /** The risks that cannot be migrated; one at least. */
    public List<RiskMigration> blocked() {
        return blocked;
    }

    private static String message(List<RiskMigration> blocked) {
        String shown = blocked.stream()
                .limit(SHOWN)
                .map(risk -> risk.risk().id() + " " + String.join(", ", risk.reasons()))
                .collect(Collectors.joining("; "));
        int rest = blocked.size() - SHOWN;
        return "migration refused: " + shown + (rest > 0 ? "; and " + rest + " more risks" : "");
    }
}
