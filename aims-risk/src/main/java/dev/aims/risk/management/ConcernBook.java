package dev.aims.risk.management;

import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernId;
import dev.aims.core.model.ConcernStatus;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The concerns that were reported (ISO/IEC 42001, A.3.3): which are open and for how long, and of which it is not said what
 * came of them. It does not tell who reported them, nor what they say, so that it can be shown widely.
 *
 * @param open the oldest first
 * @param withoutOutcome those that are closed, not taken back, and do not say what came of them; by id
 * @param counts how many there are of each status; those without any have 0
 */
public record ConcernBook(List<OpenConcern> open, List<ConcernId> withoutOutcome, Map<ConcernStatus, Integer> counts) {
    public ConcernBook {
        open = List.copyOf(open);
        withoutOutcome = List.copyOf(withoutOutcome);
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /**
     * A concern that waits.
     *
     * @param days for how many days it has been open; 0 on the day it was raised, and for one raised on a day to come
     * @param owner who looks into it, if anybody
     */
    public record OpenConcern(
            ConcernId concern, ConcernStatus status, LocalDate raisedOn, long days, Optional<PartyId> owner) {
        public OpenConcern {
            Objects.requireNonNull(concern, "concern");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(raisedOn, "raisedOn");
            Objects.requireNonNull(owner, "owner");
        }
    }

    /**
     * All concerns in use. Looks once at each.
     *
     * @param today the day in the zone of the register's context
     */
    public static ConcernBook of(RegisterView view, LocalDate today) {
        List<Concern> concerns = view.all(Concern.class).list();
        Map<ConcernStatus, Integer> counts = new EnumMap<>(ConcernStatus.class);
        for (ConcernStatus status : ConcernStatus.values()) {
            counts.put(status, 0);
        }
        concerns.forEach(concern -> counts.merge(concern.status(), 1, Integer::sum));
        return new ConcernBook(
                concerns.stream()
                        .filter(OpenWork::isOpen)
                        .sorted(Comparator.comparing(Concern::raisedOn))
                        .map(concern -> open(concern, today))
                        .toList(),
                concerns.stream()
                        .filter(ConcernBook::lacksOutcome)
                        .map(Concern::id)
                        .toList(),
                counts);
    }

    private static OpenConcern open(Concern concern, LocalDate today) {
        return new OpenConcern(
                concern.id(),
                concern.status(),
                concern.raisedOn(),
                Math.max(0, ChronoUnit.DAYS.between(concern.raisedOn(), today)),
                Optional.ofNullable(concern.owner()));
    }

    static boolean lacksOutcome(Concern concern) {
        return !OpenWork.isOpen(concern) && concern.status() != ConcernStatus.WITHDRAWN && concern.outcome() == null;
    }

    /** Those that have been open for more than so many days. */
    public List<OpenConcern> openForMoreThan(int days) {
        return open.stream().filter(concern -> concern.days() > days).toList();
    }
}
