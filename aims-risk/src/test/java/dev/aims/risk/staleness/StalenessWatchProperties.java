package dev.aims.risk.staleness;

import static dev.aims.risk.staleness.Home.BOARD;
import static dev.aims.risk.staleness.Home.MODEL;
import static dev.aims.risk.staleness.Home.RISK;
import static dev.aims.risk.staleness.Home.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.Trait;
import dev.aims.core.register.Actor;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.decision.RiskAcceptance;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StalenessWatchProperties {
    private static final List<RiskId> RISKS = List.of(RISK, RiskId.parse("second"), RiskId.parse("third"));
    private static final AiSystemId OTHER_SYSTEM = AiSystemId.parse("other-system");
    private static final AiComponentId OTHER_MODEL = AiComponentId.parse("other-model");

    private Home home = new Home();
    private int added;

    /** What is told step by step is what is told by a look at everything. */
    @Property(tries = 60)
    void a_watch_answers_as_a_look_at_everything_does(@ForAll Random random) {
        home = new Home();
        furnish();
        StalenessWatch watch = Staleness.watch(home.register, StalenessSettings.withDefaults());
        for (int step = 0; step < 40; step++) {
            change(random);
            if (random.nextInt(3) > 0) {
                assertThat(byId(watch.at(home.noon()))).isEqualTo(byId(home.staleness()));
            }
        }
        Staleness last = watch.at(home.noon());
        assertThat(last.items()).isSortedAccordingTo(Stale.ORDER);
        assertThat(last.items())
                .allSatisfy(stale -> assertThat(last.find(stale.subject())).contains(stale));
    }

    private static Map<String, Stale> byId(Staleness staleness) {
        Map<String, Stale> byId = new TreeMap<>();
        staleness.items().forEach(stale -> byId.put(stale.subject().type() + " " + stale.subject(), stale));
        return byId;
    }

    private void furnish() {
        home.add(
                AiComponent.builder(OTHER_MODEL.value())
                        .name("Other model")
                        .kind(ComponentKind.MODEL)
                        .build(),
                AiSystem.builder(OTHER_SYSTEM.value())
                        .name("Other system")
                        .components(List.of(new ComponentUse(MODEL, "base"), new ComponentUse(OTHER_MODEL, "filter")))
                        .build(),
                Home.risk().toBuilder()
                        .id(RISKS.get(1))
                        .systems(Set.of(OTHER_SYSTEM))
                        .build(),
                Home.risk().toBuilder()
                        .id(RISKS.get(2))
                        .systems(Set.of())
                        .components(Set.of(MODEL))
                        .build());
    }

    private void change(Random random) {
        RiskId risk = RISKS.get(random.nextInt(RISKS.size()));
        AiSystemId system = random.nextBoolean() ? SYSTEM : OTHER_SYSTEM;
        switch (random.nextInt(13)) {
            case 0 -> home.later(random.nextInt(40));
            case 1 ->
                home.change(
                        system,
                        known -> known.toBuilder()
                                .traits(random.nextBoolean() ? Set.of() : Set.of(Trait.CONTINUOUS_LEARNING))
                                .build());
            case 2 ->
                home.change(
                        system,
                        known -> known.toBuilder()
                                .stage(random.nextBoolean() ? LifeCycleStage.DEPLOYMENT : LifeCycleStage.RE_EVALUATION)
                                .validatedOn(home.today())
                                .build());
            case 3 ->
                home.change(
                        random.nextBoolean() ? MODEL : OTHER_MODEL,
                        known -> known.toBuilder()
                                .version(Integer.toString(random.nextInt(3)))
                                .build());
            case 4 -> assess(risk, random);
            case 5 ->
                home.change(
                        risk,
                        known -> known.toBuilder()
                                .nextReview(home.today().plusDays(random.nextInt(40) - 20))
                                .build());
            case 6 ->
                home.change(
                        risk,
                        known -> known.toBuilder()
                                .status(random.nextBoolean() ? RiskStatus.CLOSED : RiskStatus.ASSESSED)
                                .build());
            case 7 ->
                home.change(
                        risk, known -> known.toBuilder().systems(Set.of(system)).build());
            case 8 ->
                home.add(Incident.builder("incident-" + added++)
                        .title("Incident")
                        .detectedAt(home.noon())
                        .systems(Set.of(system))
                        .build());
            case 9 ->
                home.add(RiskAcceptance.of(home.register.view().get(risk), "decision-" + added++)
                        .decidedBy(BOARD)
                        .decidedOn(home.today())
                        .validUntil(home.today().plusDays(random.nextInt(60)))
                        .reason("Bearable")
                        .build());
            case 10 -> revokeOne(random);
            case 11 ->
                home.change(
                        StandardCriteria.fiveByFive().id(),
                        known -> known.toBuilder()
                                .version(known.version() + 1)
                                .tolerance(random.nextBoolean() ? "low" : "medium")
                                .build());
            default ->
                home.change(
                        system,
                        known -> known.toBuilder().name("Name " + added++).build());
        }
    }

    private void assess(RiskId id, Random random) {
        home.change(
                id,
                (Risk risk) -> risk.toBuilder()
                        .current(RiskMatrix.standard()
                                .assess(one(Likelihood.values(), random), one(Consequence.values(), random))
                                .toBuilder()
                                .assessedOn(home.today())
                                .build())
                        .build());
    }

    private static <T> T one(T[] values, Random random) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private void revokeOne(Random random) {
        List<Decision> decisions = home.register.view().decisions().list();
        if (!decisions.isEmpty()) {
            Decision decision = decisions.get(random.nextInt(decisions.size()));
            if (decision.status() == DecisionStatus.APPROVED) {
                home.change(
                        decision.id(),
                        known ->
                                known.toBuilder().status(DecisionStatus.REVOKED).build());
            } else {
                home.register.commit(
                        Actor.of("tester"),
                        "retire",
                        change -> change.retire(
                                decision.id(), home.register.view().version(decision.id())));
            }
        }
    }
}
