package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Makes arbitrary components of a record fit each other, by the names that the components have. */
final class Fitting {
    private static final Map<Class<?>, Consumer<Map<String, Object>>> RULES = Map.of(
            AiSystem.class, Fitting::system,
            Decision.class, Fitting::decision,
            RiskCriteria.class, Fitting::criteria,
            TreatmentPlan.class, Fitting::plan,
            ImpactAssessment.class, Fitting::impactAssessment,
            Indicator.class, Fitting::indicator,
            Threshold.class, Fitting::threshold,
            AlertState.class, Fitting::alert,
            SeriesDigest.class, Fitting::series,
            Nonconformity.class, Fitting::nonconformity);

    private Fitting() {}

    static void fit(Class<?> type, Map<String, Object> components) {
        RULES.getOrDefault(type, fitting -> {}).accept(components);
    }

    @SuppressWarnings("unchecked") // two components of one type
    static void putInOrder(Map<String, Object> components, InOrder order) {
        Object first = components.get(order.first());
        Object last = components.get(order.last());
        if (first != null && last != null && ((Comparable<Object>) first).compareTo(last) > 0) {
            components.put(order.last(), first);
        }
    }

    private static void system(Map<String, Object> system) {
        Set<Object> absent = new HashSet<>((Set<?>) system.get("absentTraits"));
        absent.removeAll((Set<?>) system.get("traits"));
        system.put("absentTraits", absent);
    }

    private static void decision(Map<String, Object> decision) {
        decision.put("kind", ((DecisionSubject) decision.get("subject")).kindOfDecision());
    }

    private static void criteria(Map<String, Object> criteria) {
        List<Scale> scales = listOf(criteria, "consequences");
        List<RiskLevel> levels = listOf(criteria, "levels");
        int rows = ((Scale) criteria.get("likelihood")).levels().size();
        int steps =
                scales.stream().mapToInt(scale -> scale.levels().size()).min().orElseThrow();
        criteria.put(
                "consequences",
                scales.stream()
                        .map(scale -> new Scale(
                                scale.id(), scale.title(), scale.levels().subList(0, steps)))
                        .toList());
        criteria.put(
                "matrix",
                IntStream.range(0, rows)
                        .mapToObj(row -> IntStream.range(0, steps)
                                .mapToObj(step ->
                                        levels.get((row + step) % levels.size()).id())
                                .toList())
                        .toList());
        criteria.put("tolerance", levels.get(0).id());
    }

    private static void plan(Map<String, Object> plan) {
        ((Map<?, ?>) plan.get("expectedResidual")).keySet().retainAll((Set<?>) plan.get("risks"));
    }

    private static void impactAssessment(Map<String, Object> assessment) {
        List<AffectedSubject> subjects = listOf(assessment, "subjects");
        List<ForeseeableMisuse> misuses = listOf(assessment, "foreseeableMisuse");
        List<Impact> impacts = listOf(assessment, "impacts");
        assessment.put(
                "impacts",
                impacts.stream()
                        .map(impact -> impact.toBuilder()
                                .subjects(among(subjects, impact.subjects()))
                                .misuses(among(misuses, impact.misuses()))
                                .build())
                        .toList());
    }

    private static void indicator(Map<String, Object> indicator) {
        List<Threshold> thresholds = listOf(indicator, "thresholds");
        if (indicator.get("latest") instanceof Reading latest) {
            indicator.put("latest", new Reading(latest.value(), latest.takenAt(), among(thresholds, latest.beyond())));
        }
        Set<Object> known = new HashSet<>(thresholds.stream().map(Threshold::id).toList());
        List<AlertState> alerts = listOf(indicator, "alerts");
        indicator.put(
                "alerts",
                alerts.stream().filter(alert -> known.contains(alert.id())).toList());
    }

    private static void threshold(Map<String, Object> threshold) {
        if (threshold.get("min") == null) {
            threshold.putIfAbsent("max", Decimal.parse("0.5"));
        }
        boolean isRange = threshold.get("min") != null && threshold.get("max") != null;
        if (threshold.get("clearance") instanceof Decimal clearance) {
            threshold.put(
                    "clearance",
                    isRange
                            ? Decimal.parse("0.00")
                            : new Decimal(clearance.value().abs()));
        }
    }

    private static void alert(Map<String, Object> alert) {
        if (alert.get("openSince") == null) {
            alert.putIfAbsent("inRow", 2);
        }
    }

    private static void series(Map<String, Object> series) {
        if (series.get("removed") instanceof SeriesDigest.Removed removed) {
            series.put("count", Math.max((Long) series.get("count"), removed.count()));
        }
    }

    private static void nonconformity(Map<String, Object> nonconformity) {
        if (nonconformity.get("audit") == null) {
            nonconformity.put("auditFinding", null);
        }
    }

    private static Set<String> among(Collection<? extends Part> parts, Set<String> ids) {
        Set<String> known = new HashSet<>(ids);
        known.retainAll(parts.stream().map(Part::id).toList());
        return known;
    }

    @SuppressWarnings("unchecked") // the type that the component has
    private static <T> List<T> listOf(Map<String, Object> components, String name) {
        return (List<T>) components.get(name);
    }
}
