package dev.aims.risk.staleness;

import static dev.aims.risk.criteria.Consequence.MINOR;
import static dev.aims.risk.criteria.Likelihood.POSSIBLE;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AimsContextId;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A register with one risk of one system with one component, all as it was when the risk was assessed. */
final class Home {
    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final RiskId RISK = RiskId.parse("risk");
    static final AiSystemId SYSTEM = AiSystemId.parse("system");
    static final AiComponentId MODEL = AiComponentId.parse("model");
    static final AimsContextId CONTEXT = AimsContextId.parse("context");
    static final PartyId BOARD = PartyId.parse("board");
    static final PartyId VENDOR = PartyId.parse("vendor");

    private static final Actor ACTOR = Actor.of("tester");
    private static final RiskMatrix MATRIX = RiskMatrix.standard();

    final Register register;
    private LocalDate today = START;

    Home() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return noon();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        register = Register.inMemory(RegisterSettings.withDefaults().clock(clock));
        add(
                MATRIX.criteria(),
                AimsContext.builder("context")
                        .organization("Home")
                        .zone(ZoneOffset.UTC)
                        .criteria(MATRIX.criteria().id())
                        .build(),
                party(BOARD),
                party(VENDOR),
                AiComponent.builder(MODEL.value())
                        .name("Model")
                        .kind(ComponentKind.MODEL)
                        .version("1")
                        .build(),
                AiSystem.builder(SYSTEM.value())
                        .name("System")
                        .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                        .components(List.of(new ComponentUse(MODEL, "base")))
                        .build());
        add(risk());
    }

    /** A risk within tolerance. */
    static Risk risk() {
        return Risk.builder(RISK.value())
                .title("Risk")
                .systems(Set.of(SYSTEM))
                .current(MATRIX.assess(POSSIBLE, MINOR).toBuilder()
                        .assessedOn(START)
                        .build())
                .build();
    }

    private static Party party(PartyId id) {
        return Party.builder(id.value())
                .name(id.value())
                .kind(PartyKind.ORGANIZATION)
                .build();
    }

    Instant noon() {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    LocalDate today() {
        return today;
    }

    /** Lets days pass. */
    Home later(int days) {
        today = today.plusDays(days);
        return this;
    }

    Home add(Entity... entities) {
        register.commit(ACTOR, "add", change -> change.add(entities));
        return this;
    }

    <E extends Entity> Home change(EntityId<E> id, UnaryOperator<E> to) {
        E changed = to.apply(register.view().get(id));
        register.commit(
                ACTOR,
                "change",
                change -> change.replace(changed, register.view().version(id)));
        return this;
    }

    /** The risk is assessed anew, with the same result. */
    Home reassess() {
        return change(
                RISK,
                risk -> risk.toBuilder()
                        .current(risk.current().toBuilder().assessedOn(today).build())
                        .build());
    }

    Staleness staleness() {
        return Staleness.of(register, noon());
    }

    List<String> kinds(EntityId<?> id) {
        return staleness()
                .find(id)
                .map(stale -> stale.kinds().stream().map(StaleKind::id).toList())
                .orElse(List.of());
    }
}
