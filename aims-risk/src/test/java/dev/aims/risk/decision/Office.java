package dev.aims.risk.decision;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.UNLIKELY;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small organization whose risk office submits, whose head of risk endorses and whose board decides. */
final class Office {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final PartyId OFFICE = PartyId.parse("office");
    static final PartyId HEAD = PartyId.parse("head");
    static final PartyId BOARD = PartyId.parse("board");
    static final PartyId OWNER = PartyId.parse("owner");
    static final RiskMatrix MATRIX = RiskMatrix.standard();

    /** High, which is above tolerance. */
    static final Risk RISK = Risk.builder("risk")
            .title("Wrong refusals")
            .owner(OWNER)
            .inherent(MATRIX.assess(LIKELY, MAJOR))
            .build();

    /** Expects medium, which is within tolerance. */
    static final TreatmentPlan PLAN = TreatmentPlan.of(
                    "plan", RISK, TreatmentOption.CHANGE_LIKELIHOOD, TreatmentOption.SHARE)
            .actions(List.of(
                    TreatmentAction.builder("test")
                            .title("Test with cases of last year")
                            .control(ControlRef.parse("iso-42001:A.6.2.4"))
                            .build(),
                    TreatmentAction.builder("insure")
                            .title("Insure the rest")
                            .due(LocalDate.of(2026, 9, 30))
                            .build()))
            .owner(OWNER)
            .due(LocalDate.of(2026, 12, 31))
            .expectedResidual(Map.of(RISK.id(), MATRIX.assess(UNLIKELY, MAJOR)))
            .build();

    private Office() {}

    /** A register with the parties, a system, the standard criteria, the risk and the plan; it is noon on the day. */
    static Register register(LocalDate day, CommitGuard guard, Entity... more) {
        Clock noon = Clock.fixed(day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
        Register register =
                Register.inMemory(RegisterSettings.withDefaults().clock(noon).guard(guard));
        register.commit(
                Actor.of("setup"),
                "set up",
                change -> change.addAll(Stream.concat(
                                Stream.of(OFFICE, HEAD, BOARD, OWNER).map(Office::party),
                                Stream.of(
                                        AimsContext.builder("context")
                                                .organization("Example Ltd")
                                                .zone(ZONE)
                                                .build(),
                                        AiSystem.builder("loans").name("Loans").build(),
                                        MATRIX.criteria(),
                                        RISK,
                                        PLAN))
                        .toList()));
        if (more.length > 0) {
            register.commit(Actor.of("setup"), "more", change -> change.add(more));
        }
        return register;
    }

    private static Party party(PartyId id) {
        return Party.builder(id.value()).name(id.value()).kind(PartyKind.ROLE).build();
    }
}
