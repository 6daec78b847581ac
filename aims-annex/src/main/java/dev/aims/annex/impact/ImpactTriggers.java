package dev.aims.annex.impact;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Of which systems an impact assessment is due (ISO/IEC 42001, 6.1.4, 8.4 and A.5.2), as far as a register can tell, and
 * what it cannot tell.
 *
 * <p>What a system is now is compared with what the register said of it at the end of the day of its newest assessment, or
 * with the oldest that it knows where it began later. A change on the day of the assessment is taken to have been part of
 * it.
 *
 * @param systems each that is not retired, or went into retirement since it was assessed; ordered by id
 * @param questions what a register cannot tell of any system
 */
public record ImpactTriggers(LocalDate asOf, List<SystemTriggers> systems, List<String> questions) {
    public ImpactTriggers {
        Objects.requireNonNull(asOf, "asOf");
        systems = List.copyOf(systems);
        questions = List.copyOf(questions);
    }

    /**
     * By the {@linkplain ImpactAssessmentTemplate#standard() standard} template.
     *
     * @param today the day in the zone of the register's context
     */
    public static ImpactTriggers of(Register register, LocalDate today) {
        return of(register, today, ImpactAssessmentTemplate.standard());
    }

    /** By the triggers and life cycle points of a template. */
    public static ImpactTriggers of(Register register, LocalDate today, ImpactAssessmentTemplate template) {
        return new TriggerSearch(register, today, template).triggers();
    }

    /** The systems of which an assessment is due. */
    public List<SystemTriggers> due() {
        return systems.stream().filter(SystemTriggers::isDue).toList();
    }

    public Optional<SystemTriggers> find(AiSystemId system) {
        Objects.requireNonNull(system, "system");
        return systems.stream().filter(each -> each.system().equals(system)).findFirst();
    }
}
