package dev.aims.examples.quickstart.organisation;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.quantification.report.LossReport;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of the Rowanvale Cooperative: eight months of work on its AI management system, up to today. */
public final class Organisation {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Actor AI_OFFICE = Actor.of(Parties.AI_OFFICE);

    private Organisation() {}

    /** Builds the register; every date in it is relative to the clock's today. */
    public static Register register(Clock clock, Catalogs catalogs) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        RiskMatrix matrix = RiskMatrix.standard();
        List<AiSystem> systems = new Systems(today).all();
        Risks risks = new Risks(systems, catalogs, matrix, today);
        Controls controls = new Controls(today);
        Treatments treatments = new Treatments(today);

        StepClock steps = new StepClock(clock);
        Register register = Register.inMemory(RegisterSettings.withDefaults().clock(steps));

        steps.setDaysAgo(240);
        register.commit(
                AI_OFFICE,
                "Set up the AI management system",
                change -> change.add(matrix.criteria()).add(context(matrix)).addAll(Parties.all()));
        steps.setDaysAgo(230);
        register.commit(
                AI_OFFICE,
                "First inventory",
                change -> change.addAll(Systems.components()).addAll(systems));
        steps.setDaysAgo(200);
        register.commit(AI_OFFICE, "Risk assessment workshops", change -> change.addAll(risks.all()));
        steps.setDaysAgo(180);
        register.commit(
                AI_OFFICE,
                "Controls found in place",
                change -> change.addAll(controls.evidence()).addAll(controls.all()));
        steps.setDaysAgo(150);
        register.commit(AI_OFFICE, "Treatment plans", change -> change.addAll(treatments.plans()));
        steps.setDaysAgo(105);
        Risk wrongAnswers = register.view().get(Risks.ASSISTANT_WRONG_ANSWER);
        register.commit(
                AI_OFFICE.onBehalfOf(Parties.MANAGEMENT_BOARD),
                "Decisions of the board meeting",
                change -> change.add(treatments.acceptanceOf(wrongAnswers)).addAll(treatments.decisions()));
        steps.setDaysAgo(6);
        RegisterView view = register.view();
        register.commit(
                Actor.of(Parties.CUSTOMER_SERVICE),
                "New version of the language model tested",
                change -> change.edit(view, wrongAnswers.id(), risks::wrongAnswersAfterModelChange));
        steps.setDaysAgo(0);
        return register;
    }

    /** The text of a piece of evidence; the documents lie beside this class. */
    public static Optional<InputStream> open(Evidence evidence) {
        return Optional.ofNullable(Organisation.class.getResourceAsStream(evidence.location()));
    }

    /** What the risks that have a loss model may cost in a year, simulated. */
    public static LossReport losses(RegisterView view) {
        return Losses.report(view);
    }

    private static AimsContext context(RiskMatrix matrix) {
        return AimsContext.builder("context")
                .organization("Rowanvale Cooperative (invented)")
                .scope("All AI systems of the savings bank, the online shop, the clinic and the head office")
                .roles(Set.of(AiRole.AI_PRODUCER, AiRole.AI_CUSTOMER))
                .zone(ZONE)
                .criteria(matrix.criteria().id())
                .build();
    }
}
