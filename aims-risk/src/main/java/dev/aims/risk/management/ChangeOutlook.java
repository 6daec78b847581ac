package dev.aims.risk.management;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The planned changes (ISO/IEC 42001, 6.3): which are ahead, and which risks have to be assessed because of them (8.2).
 *
 * <p>A change that is not significant calls for no assessment. One of which nobody has decided is treated as if it were,
 * and says so.
 *
 * @param ahead what is proposed, approved or under way, by the day planned, those without a day last
 * @param made what is completed and still calls for assessments
 */
public record ChangeOutlook(List<Item> ahead, List<Item> made) {
    private static final Comparator<PlannedChange> BY_DAY = Comparator.comparing(
                    PlannedChange::plannedFor, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(change -> change.id().value());

    public ChangeOutlook {
        ahead = List.copyOf(ahead);
        made = List.copyOf(made);
    }

    /** Whether a change calls for assessments anew (ISO/IEC 42001, 8.2 and 8.4). */
    public enum Significance {
        SIGNIFICANT,
        NOT_SIGNIFICANT,
        UNDECIDED
    }

    /**
     * One change.
     *
     * @param risks the open risks of its systems that are to be assessed: of a change ahead all, of one that was made those
     *     that were not assessed since. Empty for one that is not significant
     * @param overdue whether the day planned has passed and it may go ahead, but is not completed
     * @param questions what the register does not tell
     */
    public record Item(
            PlannedChange change,
            Significance significance,
            List<ConcernedRisk> risks,
            boolean overdue,
            List<String> questions) {
        public Item {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(significance, "significance");
            risks = List.copyOf(risks);
            questions = List.copyOf(questions);
        }
    }

    /**
     * All changes of a view. Costs the changes, and the risks of the systems of those that are not insignificant.
     *
     * @param today the day in the zone of the register's context
     */
    public static ChangeOutlook of(RegisterView view, LocalDate today) {
        List<PlannedChange> changes =
                view.all(PlannedChange.class).sortedBy(BY_DAY).list();
        List<Item> ahead = changes.stream()
                .filter(OpenWork::isAhead)
                .map(change -> item(change, view, today))
                .toList();
        List<Item> made = changes.stream()
                .filter(change -> change.status() == ChangeStatus.COMPLETED)
                .map(change -> item(change, view, today))
                .filter(item -> !item.risks().isEmpty())
                .toList();
        return new ChangeOutlook(ahead, made);
    }

    private static Item item(PlannedChange change, RegisterView view, LocalDate today) {
        Significance significance = significance(change);
        boolean mayGoAhead = OpenWork.isAhead(change) && change.status() != ChangeStatus.PROPOSED;
        return new Item(
                change,
                significance,
                significance == Significance.NOT_SIGNIFICANT ? List.of() : risks(change, view),
                mayGoAhead && Days.isBefore(change.plannedFor(), today),
                questions(change, significance, view));
    }

    private static Significance significance(PlannedChange change) {
        if (change.significant() == null) {
            return Significance.UNDECIDED;
        }
        return change.significant() ? Significance.SIGNIFICANT : Significance.NOT_SIGNIFICANT;
    }

    private static List<ConcernedRisk> risks(PlannedChange change, RegisterView view) {
        Map<RiskId, Risk> risks = new LinkedHashMap<>();
        for (AiSystemId system : change.systems()) {
            view.risks().ofSystem(system).where(OpenWork::isOpen).forEach(risk -> risks.put(risk.id(), risk));
        }
        LocalDate made = change.completedOn();
        return risks.values().stream()
                .map(risk -> new ConcernedRisk(
                        risk.id(),
                        List.of("is a risk of what " + Words.name(change.id()) + " changes"),
                        AssessmentDays.last(risk),
                        made != null && AssessmentDays.isSince(risk, made)))
                .filter(risk -> !risk.reassessed())
                .toList();
    }

    private static List<String> questions(PlannedChange change, Significance significance, RegisterView view) {
        List<String> questions = new ArrayList<>();
        if (significance == Significance.UNDECIDED) {
            questions.add("does it call for risk and impact assessments anew?");
        }
        if (change.plannedFor() == null && OpenWork.isAhead(change)) {
            questions.add("when is it planned for?");
        }
        if (change.completedOn() == null && change.status() == ChangeStatus.COMPLETED) {
            questions.add("when was it completed?");
        }
        if (significance == Significance.SIGNIFICANT) {
            change.systems().stream()
                    .filter(id -> view.risks().ofSystem(id).stream().noneMatch(OpenWork::isOpen))
                    .forEach(id -> questions.add("system " + id + " has no open risk: which are missing?"));
        }
        return questions;
    }
}
