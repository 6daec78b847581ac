package dev.aims.annex.euaiact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which date counts under which condition. Where several do, the earliest. */
record Timeline(String id, List<Case> cases) {
    Timeline {
        cases = List.copyOf(cases);
    }

    /**
     * @param roles the roles for which the case counts
     * @param date absent where the rules do not apply under this condition
     * @param formal the date from which the article formally applies, where that is another
     * @param note what is uncertain
     */
    record Case(
            Condition when,
            Set<AiActRole> roles,
            @Nullable ApplicationDate date,
            @Nullable LocalDate formal,
            @Nullable String note) {
        Case {
            roles = Ordered.set(roles);
        }

        private LocalDate from() {
            return date == null ? LocalDate.MAX : date.current();
        }
    }

    /** @param relevant the case that counts, as far as one can be told */
    record Position(ApplicationStatus status, @Nullable Case relevant) {}

    Position at(AiActRole role, Evaluation evaluation) {
        Case holds = earliest(role, Known.YES, evaluation);
        Case open = earliest(role, Known.OPEN, evaluation);
        LocalDate today = evaluation.date();
        if (holds != null && !holds.from().isAfter(today)) {
            return new Position(ApplicationStatus.APPLIES, holds);
        } else if (open != null && !open.from().isAfter(today)) {
            return new Position(ApplicationStatus.OPEN, null);
        } else if (holds == null || (holds.date() == null && open != null)) {
            return new Position(open == null ? ApplicationStatus.OPEN : ApplicationStatus.NOT_YET, open);
        }
        return new Position(holds.date() == null ? ApplicationStatus.EXEMPT : ApplicationStatus.NOT_YET, holds);
    }

    /** Passes on what it hangs on which date counts. */
    void open(AiActRole role, Evaluation evaluation, Consumer<String> questions) {
        for (Case each : cases) {
            if (each.roles().contains(role) && each.when().in(evaluation) == Known.OPEN) {
                each.when().open(evaluation, questions);
            }
        }
    }

    private @Nullable Case earliest(AiActRole role, Known known, Evaluation evaluation) {
        return cases.stream()
                .filter(each -> each.roles().contains(role))
                .filter(each -> each.when().in(evaluation) == known)
                .min(Comparator.comparing(Case::from))
                .orElse(null);
    }
}
