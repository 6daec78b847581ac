package dev.aims.core.model;

import dev.aims.core.validation.InOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Makes arbitrary components of a record fit each other, by the names that the components have. */
final class Fitting {
    private static final Map<Class<?>, Consumer<Map<String, Object>>> RULES = Map.ofEntries(
            Map.entry(AiSystem.class, Fitting::system),
            Map.entry(Decision.class, Fitting::decision),
            Map.entry(RiskCriteria.class, Fitting::criteria),
            Map.entry(TreatmentPlan.class, Fitting::plan),
            Map.entry(ImpactAssessment.class, Fitting::impactAssessment),
            Map.entry(Indicator.class, Fitting::indicator),
            Map.entry(Threshold.class, Fitting::threshold),
            Map.entry(AlertState.class, Fitting::alert),
            Map.entry(SeriesDigest.class, Fitting::series),
            Map.entry(ToleranceLine.class, Fitting::line),
            Map.entry(Nonconformity.class, Fitting::nonconformity));

    private static final LocalDate DAY = LocalDate.parse("2025-01-31");

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
        fitStatus(decision, (DecisionStatus) decision.get("status"));
    }

    private static void fitStatus(Map<String, Object> decision, DecisionStatus status) {
        if (!status.isDecided()) {
            decision.put("decidedOn", null);
        } else if (decision.get("decidedOn") == null) {
            decision.put("decidedOn", DAY);
        }
        fitPair(decision, "submitted", status == DecisionStatus.SUBMITTED || status == DecisionStatus.ENDORSED);
        fitPair(decision, "endorsed", status == DecisionStatus.ENDORSED);
        if (status == DecisionStatus.SUBMITTED) {
            decision.put("endorsedBy", null);
            decision.put("endorsedOn", null);
        }
    }

    private static void fitPair(Map<String, Object> decision, String step, boolean isNeeded) {
        if (isNeeded || decision.get(step + "By") != null) {
            decision.putIfAbsent(step + "By", decision.get("decidedBy"));
            decision.putIfAbsent(step + "On", DAY);
        } else {
            decision.put(step + "On", null);
        }
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
                                scale.id(),
                                scale.title(),
                                scale.measure(),
                                scale.unit(),
                                scale.levels().subList(0, steps)))
                        .toList());
        criteria.put(
                "matrix",
                IntStream.range(0, rows)
                        .mapToObj(row -> IntStream.range(0, steps)
                                .mapToObj(step ->
                                        levels.get((row + step) % levels.size()).id())
                                .toList())
                        .toList());
        String level = levels.get(0).id();
        criteria.put("tolerance", level);
        criteria.put("appetite", criteria.get("appetite") == null ? null : level);
        criteria.put("withoutLikelihood", Collections.nCopies(steps, level));
        criteria.put("weights", Map.of(scales.get(0).id(), Decimal.parse("0.5")));
        criteria.put(
                "lines",
                List.of(
                        new ToleranceLine("of-dimension", null, scales.get(0).id(), level, level),
                        new ToleranceLine("of-objective", ObjectiveRef.parse("iso-42001:C.2.5"), null, level, level)));
    }

    private static void line(Map<String, Object> line) {
        if (line.get("objective") != null) {
            line.put("dimension", null);
        } else {
            line.putIfAbsent("dimension", "harm");
        }
    }

    private static void plan(Map<String, Object> plan) {
        List<TreatmentAction> actions = listOf(plan, "actions");
        plan.put(
                "actions",
                actions.stream()
                        .map(action -> action.toBuilder()
                                .dependsOn(
                                        action.equals(actions.get(0))
                                                ? Set.of()
                                                : Set.of(actions.get(0).id()))
                                .build())
                        .toList());
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
        if (series.get("removed") instanceof SeriesRemoval removed) {
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
