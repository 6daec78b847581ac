package dev.aims.risk.quantification;

import dev.aims.core.AimsException;
import java.util.List;

/** A model that an engine cannot work out, with the reasons. */
public final class UnsupportedModelException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    UnsupportedModelException(String engine, List<String> reasons) {
        super(engine + " cannot work out this portfolio: " + String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** What stands against it, one text a reason. */
    public List<String> reasons() {
        return reasons;
    }
}
