package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured to see whether AI and its management do as they should (ISO/IEC 42001, 9.1 and A.6.2.6). The series
 * of readings lives beside the register; here are the latest, what the readings so far mean, and the digest that binds
 * the series. {@code dev.aims.risk.monitoring} of {@code aims-risk} keeps these three.
 *
 * @param metric what is measured, and how
 * @param unit what a reading counts, such as {@code %} or {@code ms}
 * @param systems the systems that it watches
 * @param risks the risks that it warns of
 * @param everyDays how often it is to be read: a reading is due this many days, 1 or more, after the day of the last
 *     one; absent where nobody has said
 * @param latest the last reading
 * @param alerts the thresholds that are not quiet, by their ids
 * @param series the digest of the readings; absent where they are not kept beside the register
 */
@Buildable
public record Indicator(
        IndicatorId id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 20_000) @Nullable String metric,
        @Size(max = 100) @Nullable String unit,
        IndicatorDirection direction,
        List<@Valid Threshold> thresholds,
        Set<AiSystemId> systems,
        Set<RiskId> risks,
        @Positive @Nullable Integer everyDays,
        @Valid @Nullable Reading latest,
        List<@Valid AlertState> alerts,
        @Valid @Nullable SeriesDigest series,
        @Nullable PartyId owner,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public Indicator {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(title, "title");
        Objects.requireNonNull(direction, "direction");
        metric = Copies.text(metric, "metric");
        unit = Copies.text(unit, "unit");
        thresholds = Copies.parts(thresholds, "thresholds", Threshold::id);
        systems = Copies.set(systems, "systems");
        risks = Copies.set(risks, "risks");
        alerts = Copies.parts(alerts, "alerts", AlertState::id);
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        Copies.requireParts(alerts.stream().map(AlertState::id).toList(), thresholds, "alerts", "thresholds");
        if (latest != null) {
            Copies.requireParts(latest.beyond(), thresholds, "latest.beyond", "thresholds");
        }
    }

    /** Starts a builder with this id; the rest is absent. */
    public static IndicatorBuilder builder(String id) {
        return IndicatorBuilder.builder().id(IndicatorId.parse(id));
    }

    /** A builder that starts from this entity. */
    public IndicatorBuilder toBuilder() {
        return IndicatorBuilder.builder(this);
    }

    /**
     * Since when something that was agreed is not kept: the oldest open alert of a threshold of level
     * {@link AlertLevel#BREACH}. Where no series is kept, and so no alerts are, the latest reading tells.
     */
    public Optional<Instant> breachedSince() {
        if (series == null && alerts.isEmpty()) {
            return Optional.ofNullable(latest)
                    .filter(reading -> reading.beyond().stream().anyMatch(this::isBreach))
                    .map(Reading::takenAt);
        }
        return alerts.stream()
                .filter(alert -> alert.openSince() != null && isBreach(alert.id()))
                .map(AlertState::openSince)
                .min(Comparator.naturalOrder());
    }

    private boolean isBreach(String threshold) {
        return thresholds.stream().anyMatch(each -> each.id().equals(threshold) && each.level() == AlertLevel.BREACH);
    }

    /**
     * The day by whose end the next reading is due; empty if there was none yet or nobody has said how often.
     *
     * @param zone in which days are counted, that of the register's context
     */
    public Optional<LocalDate> nextReadingDue(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return latest == null || everyDays == null
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(latest.takenAt(), zone).plusDays(everyDays));
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner).and(systems).and(risks).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
