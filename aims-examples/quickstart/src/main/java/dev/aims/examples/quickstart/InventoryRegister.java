package dev.aims.examples.quickstart;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.annex.identification.RiskIdentification;
import dev.aims.annex.identification.Screening;
import dev.aims.annex.identification.Suggestion;
import dev.aims.annex.interchange.inventory.InventoryImport;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Turns an inventory into a register: the systems, the risks that their traits raise with a provisional level, and for
 * each source a draft of a plan for the risks above tolerance. Owners and decisions are left to people.
 */
final class InventoryRegister {
    private static final Actor IMPORTER = Actor.of("inventory-import");
    private static final PartyId TO_BE_APPOINTED = PartyId.parse("owner-to-be-appointed");
    private static final int DAYS_FOR_TREATMENT = 90;

    private final Catalogs catalogs;
    private final RiskMatrix matrix = RiskMatrix.standard();
    private final Screening screening = Screening.with(matrix);
    private final Clock clock;

    InventoryRegister(Catalogs catalogs, Clock clock) {
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /** @param progress told how many systems have been looked at */
    Register of(InventoryImport read, String title, LongConsumer progress) {
        Register register = Register.inMemory(RegisterSettings.withDefaults().clock(clock));
        register.commit(
                IMPORTER,
                "Set up for the inventory",
                change -> change.add(
                        matrix.criteria(),
                        AimsContext.builder("context")
                                .organization(title)
                                .scope("The systems of the inventory")
                                .zone(clock.getZone())
                                .criteria(matrix.criteria().id())
                                .build(),
                        Party.builder(TO_BE_APPOINTED.value())
                                .name("Owner to be appointed")
                                .kind(PartyKind.ROLE)
                                .build()));
        if (read.systems().isEmpty()) {
            return register;
        }
        register.commit(IMPORTER, "Inventory", change -> change.addAll(read.systems()));
        List<Risk> risks = identify(read.systems(), progress);
        if (!risks.isEmpty()) {
            register.commit(IMPORTER, "Risks identified and screened by rule", change -> change.addAll(risks));
        }
        List<TreatmentPlan> drafts = catalogs.sources().stream()
                .flatMap(source -> draft(source, risks).stream())
                .toList();
        if (!drafts.isEmpty()) {
            register.commit(IMPORTER, "Controls proposed", change -> change.addAll(drafts));
        }
        return register;
    }

    private List<Risk> identify(List<AiSystem> systems, LongConsumer progress) {
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < systems.size(); i++) {
            RiskIdentification.of(systems.get(i), catalogs).suggestions().stream()
                    .map(this::screened)
                    .forEach(risks::add);
            progress.accept(i + 1L);
        }
        return risks;
    }

    private Risk screened(Suggestion suggestion) {
        String id = suggestion.system().id() + "-" + suggestion.source().id().toLowerCase(Locale.ROOT);
        RiskBuilder risk = suggestion.toRisk(id).strengthOfKnowledge(StrengthOfKnowledge.WEAK);
        Optional<Assessment> level = screening.assess(suggestion);
        return level.isEmpty()
                ? risk.build()
                : risk.inherent(level.get()).status(RiskStatus.ASSESSED).build();
    }

    private Optional<TreatmentPlan> draft(RiskSource source, List<Risk> risks) {
        Set<RiskId> aboveTolerance = risks.stream()
                .filter(risk -> risk.sources().contains(source.ref()))
                .filter(risk -> risk.inherent() != null && matrix.isAboveTolerance(risk.inherent()))
                .map(Risk::id)
                .collect(Collectors.toSet());
        if (aboveTolerance.isEmpty()) {
            return Optional.empty();
        }
        LocalDate due = LocalDate.now(clock).plusDays(DAYS_FOR_TREATMENT);
        List<TreatmentAction> actions = source.controls().stream()
                .map(related -> TreatmentAction.builder(related.ref().control().toLowerCase(Locale.ROOT))
                        .title(catalogs.getControl(related.ref()).title() + ": " + related.rationale())
                        .control(related.ref())
                        .owner(TO_BE_APPOINTED)
                        .due(due)
                        .build())
                .toList();
        return Optional.of(TreatmentPlan.builder("draft-" + source.id().toLowerCase(Locale.ROOT))
                .title("Proposal: " + source.title())
                .risks(aboveTolerance)
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .explanation("Controls that this project's experts map to the source; nobody has decided on them")
                .actions(actions)
                .owner(TO_BE_APPOINTED)
                .due(due)
                .build());
    }
}
