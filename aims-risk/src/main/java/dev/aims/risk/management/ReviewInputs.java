package dev.aims.risk.management;

import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.ManagementReviewBuilder;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the next management review looks at (ISO/IEC 42001, 9.3.2), assembled from the register: what changed since the
 * last one, where its actions stand, trends, and what the register does not tell.
 *
 * <p>The clause names seven inputs; the register's risks and treatments, AI objectives, incidents and concerns are added as
 * good practice and say so. Summaries are numbers and days: no text of the register is copied into them, so that what is
 * redacted later is not kept there.
 *
 * <p>The last review is the newest one that was held before {@code today}; what happened on its day is taken to have been
 * looked at. Immutable.
 */
public final class ReviewInputs {
    private final ReviewPeriod period;
    private final List<PreparedInput> inputs;

    private ReviewInputs(ReviewPeriod period) {
        this.period = period;
        inputs = Stream.of(
                        ActionInputs.earlierActions(period),
                        ContextInputs.changedIssues(period),
                        ContextInputs.changedNeeds(period),
                        ActionInputs.nonconformities(period),
                        MeasurementInputs.measurementResults(period),
                        AuditInputs.auditResults(period),
                        AuditInputs.opportunities(period),
                        RiskInputs.risksAndTreatments(period),
                        MeasurementInputs.objectives(period),
                        EventInputs.incidents(period),
                        EventInputs.concerns(period))
                .toList();
    }

    /**
     * For the newest view of a register, compared with how it stood at the end of the day of the last review. Where the
     * register began later, it is compared with its first revision, and {@link #missing} says so. Looks at each entity of
     * the types concerned, in both views.
     *
     * @param today the day in the zone of the register's context
     */
    public static ReviewInputs of(Register register, LocalDate today) {
        RegisterView view = register.view();
        Optional<ManagementReview> last = lastReview(view, today);
        if (last.isEmpty()) {
            return new ReviewInputs(new ReviewPeriod(view, Optional.empty(), null, null, false, today));
        }
        ZoneId zone = Days.zoneOf(view);
        LocalDate heldOn = last.get().heldOn();
        RegisterView then = register.viewAt(
                heldOn.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS));
        boolean beganLater = then.revision() == 0;
        return new ReviewInputs(
                new ReviewPeriod(view, last, heldOn, beganLater ? register.viewAt(1) : then, beganLater, today));
    }

    /**
     * For one view, compared with another one, of the same register as it stood at the last review.
     *
     * @param then the earlier view; not used where {@code view} holds no review that was held before {@code today}
     */
    public static ReviewInputs of(RegisterView view, RegisterView then, LocalDate today) {
        Objects.requireNonNull(then, "then");
        Optional<ManagementReview> last = lastReview(view, today);
        return new ReviewInputs(new ReviewPeriod(
                view,
                last,
                last.map(ManagementReview::heldOn).orElse(null),
                last.isPresent() ? then : null,
                false,
                today));
    }

    private static Optional<ManagementReview> lastReview(RegisterView view, LocalDate today) {
        return view.all(ManagementReview.class).stream()
                .filter(review -> review.heldOn().isBefore(today))
                .max(Comparator.comparing(ManagementReview::heldOn)
                        .thenComparing(review -> review.id().value()));
    }

    /** The review that these inputs go on from; empty for the first one. */
    public Optional<ManagementReview> lastReview() {
        return period.lastReview();
    }

    /** In the order of the clause, then those of good practice. */
    public List<PreparedInput> inputs() {
        return inputs;
    }

    /** @throws IllegalArgumentException if there is no such input */
    public PreparedInput get(String id) {
        return inputs.stream()
                .filter(input -> input.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("id must be one of "
                        + Words.list(inputs.stream().map(PreparedInput::id).toList()) + " but was " + id));
    }

    /** The inputs of a topic. */
    public List<PreparedInput> of(ReviewTopic topic) {
        return inputs.stream().filter(input -> input.topic() == topic).toList();
    }

    /** Where the register is silent, over all inputs. */
    public List<String> missing() {
        return inputs.stream().flatMap(input -> input.missing().stream()).toList();
    }

    /** Starts the record of a review that is held today, with these inputs. Who took part and what came of it is to be added. */
    public ManagementReviewBuilder toReview(String id) {
        return ManagementReview.builder(id)
                .title("Management review of " + period.today())
                .heldOn(period.today())
                .inputs(inputs.stream().map(PreparedInput::toReviewInput).toList());
    }
}
