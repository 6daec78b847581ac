package dev.aims.core.register;

import dev.aims.core.model.EntityTypes;
import dev.aims.core.validation.Constraints;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;

/** How a register works. Immutable: each method gives changed settings. */
public final class RegisterSettings {
    private final Clock clock;
    private final Constraints constraints;
    private final EntityTypes types;
    private final CommitGuard guard;
    private final Random random;

    private RegisterSettings(
            Clock clock, Constraints constraints, EntityTypes types, CommitGuard guard, Random random) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.constraints = Objects.requireNonNull(constraints, "constraints");
        this.types = Objects.requireNonNull(types, "types");
        this.guard = Objects.requireNonNull(guard, "guard");
        this.random = Objects.requireNonNull(random, "random");
    }

    /** The system's clock, the standard constraints and types, and a guard that lets everything pass. */
    public static RegisterSettings withDefaults() {
        return new RegisterSettings(
                Clock.systemUTC(),
                Constraints.standard(),
                EntityTypes.standard(),
                CommitGuard.OPEN,
                new SecureRandom());
    }

    /** Where the instants of commits come from. */
    public RegisterSettings clock(Clock newClock) {
        return new RegisterSettings(newClock, constraints, types, guard, random);
    }

    /** What entities must meet, for a host with a validator of its own. */
    public RegisterSettings constraints(Constraints newConstraints) {
        return new RegisterSettings(clock, newConstraints, types, guard, random);
    }

    /** Which entities the register keeps. */
    public RegisterSettings types(EntityTypes newTypes) {
        return new RegisterSettings(clock, constraints, newTypes, guard, random);
    }

    /** The host's say in what may be committed. */
    public RegisterSettings guard(CommitGuard newGuard) {
        return new RegisterSettings(clock, constraints, types, newGuard, random);
    }

    /**
     * Where the salts of sealed values come from. In production something that cannot be guessed, as the default is: who
     * knows the salt can guess short values from their digest.
     */
    public RegisterSettings random(Random newRandom) {
        return new RegisterSettings(clock, constraints, types, guard, newRandom);
    }

    Clock clock() {
        return clock;
    }

    Constraints constraints() {
        return constraints;
    }

    EntityTypes types() {
        return types;
    }

    CommitGuard guard() {
        return guard;
    }

    /** 32 hexadecimal digits. */
    String newSalt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
