package dev.aims.risk.monitoring;

import dev.aims.core.AimsException;
import dev.aims.core.model.IndicatorId;
import java.time.Instant;
import java.util.Optional;

/**
 * A reading store that lacks the end of a series that the register has the digest of, such as one that was restored from
 * an older backup. Bring back what is missing; or, if it is lost, replace the indicator by one without {@code series},
 * from which on the series is what the store holds.
 */
public final class SeriesLostException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient IndicatorId indicator;
    private final Instant inRegister;
    private final transient Optional<Instant> inStore;

    SeriesLostException(IndicatorId indicator, Instant inRegister, Optional<Instant> inStore) {
        super("the reading store holds readings of indicator " + indicator + " up to "
                + inStore.map(Instant::toString).orElse("none") + ", but the register has the digest of those up to "
                + inRegister);
        this.indicator = indicator;
        this.inRegister = inRegister;
        this.inStore = inStore;
    }

    public IndicatorId indicator() {
        return indicator;
    }

    /** The last reading by the register's digest. */
    public Instant inRegister() {
        return inRegister;
    }

    /** The last reading that the store had; empty if it knows none. */
    public Optional<Instant> inStore() {
        return inStore;
    }
}
