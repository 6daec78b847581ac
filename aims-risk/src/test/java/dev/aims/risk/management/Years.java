package dev.aims.risk.management;

import dev.aims.core.model.Entity;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A register whose commits are made on the days that a test names, at noon in UTC. */
final class Years {
    private final SettableClock clock = new SettableClock();
    private final Register register =
            Register.inMemory(RegisterSettings.withDefaults().clock(clock));

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Instant noon(String day) {
        return day(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** A register of one commit. */
    static RegisterView view(Entity... entities) {
        return new Years().add("2020-01-01", entities).register.view();
    }

    Years add(String day, Entity... entities) {
        clock.now = noon(day);
        register.commit(Actor.of("test"), "add", change -> change.add(entities));
        return this;
    }

    Years overwrite(String day, Entity entity) {
        clock.now = noon(day);
        register.commit(Actor.of("test"), "change", change -> change.overwrite(entity));
        return this;
    }

    Register register() {
        return register;
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
