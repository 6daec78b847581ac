package dev.aims.annex.impact;

import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A register whose commits are made at noon of the days that a test says. */
final class Timeline {
    static final PartyId OFFICE = PartyId.parse("office");
    static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final DayClock clock = new DayClock();
    private final Register register =
            Register.inMemory(RegisterSettings.withDefaults().clock(clock));

    Timeline() {
        commit(Party.builder("office").name("AI office").kind(PartyKind.ROLE).build());
    }

    Timeline on(LocalDate day) {
        clock.day = day;
        return this;
    }

    /** Adds the entities, or puts them in the place of those with their ids. */
    Timeline commit(Entity... entities) {
        RegisterView view = register.view();
        register.commit(Actor.of("office"), "test", change -> {
            for (Entity entity : entities) {
                if (view.find(entity.id()).isPresent()) {
                    change.replace(entity, view.version(entity.id()));
                } else {
                    change.add(entity);
                }
            }
        });
        return this;
    }

    Register register() {
        return register;
    }

    RegisterView view() {
        return register.view();
    }

    private static final class DayClock extends Clock {
        private LocalDate day = BEGIN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the register asks for instants only");
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
