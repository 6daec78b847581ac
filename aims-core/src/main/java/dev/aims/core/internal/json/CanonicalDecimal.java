package dev.aims.core.internal.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes decimals that were read as the doubles that they stand for. */
final class CanonicalDecimal extends StdSerializer<BigDecimal> {
    CanonicalDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
        json.writeNumber(CanonicalDouble.text(value.doubleValue()));
    }
}
