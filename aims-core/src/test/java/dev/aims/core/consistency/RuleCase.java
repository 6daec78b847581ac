package dev.aims.core.consistency;

import dev.aims.core.model.Entity;
import java.util.ArrayList;
import java.util.List;

/** For one rule a register on which it fires once, at a place, and others, minimally different, on which it does not. */
record RuleCase(String code, String place, Fixture fires, List<Fixture> silent) {
    static RuleCase rule(String code, String place, Entity... entities) {
        return rule(code, place, Fixture.of(entities));
    }

    static RuleCase rule(String code, String place, Fixture fires) {
        return new RuleCase(code, place, fires, List.of());
    }

    RuleCase butNot(Entity... entities) {
        return butNot(Fixture.of(entities));
    }

    RuleCase butNot(Fixture fixture) {
        List<Fixture> more = new ArrayList<>(silent);
        more.add(fixture);
        return new RuleCase(code, place, fires, more);
    }

    @Override
    public String toString() {
        return code;
    }
}
