package dev.aims.annex.euaiact;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads conditions; they may refer to facts, to dates, and to the rules read so far. */
final class ConditionReader {
    private final List<Finding> findings;
    private final Map<String, ApplicationDate> dates;
    private final Map<String, ActRule> rules = new HashMap<>();

    ConditionReader(Map<String, ApplicationDate> dates, List<Finding> findings) {
        this.dates = dates;
        this.findings = findings;
    }

    /** From now on conditions may refer to this rule. */
    void know(ActRule rule, RulesNode node) {
        if (rules.putIfAbsent(rule.id(), rule) != null) {
            node.report("duplicate-id", node.at("id"), "there is a rule " + rule.id() + " already");
        }
    }

    ActRule rule(RulesNode node, String name) {
        String id = node.text(name);
        ActRule rule = rules.get(id);
        if (rule == null) {
            node.report("dangling-reference", node.at(name), "no rule \"" + Ids.excerpt(id) + "\" stands before");
            return new ActRule(id, 0, Condition.ALWAYS, null);
        }
        return rule;
    }

    Condition optional(RulesNode node, String name) {
        return node.has(name) ? required(node, name) : Condition.ALWAYS;
    }

    Condition required(RulesNode node, String name) {
        return read(node.value(name), node.at(name));
    }

    private Condition read(JsonNode value, String place) {
        if (value.isString()) {
            return fact(value.stringValue(), place);
        }
        if (!value.isObject() || value.size() != 1) {
            findings.add(Finding.error(
                    "ai-act-rules.wrong-type",
                    Place.document(place),
                    "a condition must be the id of a fact, or an object with one property"));
            return Condition.ALWAYS;
        }
        RulesNode node = new RulesNode(value, place, findings);
        String kind = value.propertyNames().iterator().next();
        return switch (kind) {
            case "all" -> parts(node, kind, Condition.All::new);
            case "any" -> parts(node, kind, Condition.Any::new);
            case "inTurn" -> parts(node, kind, Condition.InTurn::new);
            case "not" -> new Condition.Not(read(node.value(kind), node.at(kind)));
            case "rule" -> new Condition.OfRule(rule(node, kind));
            case "placedBefore" -> new Condition.PlacedBefore(false, day(node, kind));
            case "modelPlacedBefore" -> new Condition.PlacedBefore(true, day(node, kind));
            case "placed" -> node.isTrue(kind) ? new Condition.PlacedBefore(false, null) : Condition.ALWAYS;
            case "computeAbove" -> new Condition.ComputeAbove(node.parsed(kind, BigDecimal::new, BigDecimal.ZERO));
            default -> {
                node.report("unknown-term", node.at(kind), "no such kind of condition");
                yield Condition.ALWAYS;
            }
        };
    }

    private Condition fact(String id, String place) {
        try {
            return new Condition.OfFact(AiActFact.parse(id));
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error(
                    "ai-act-rules.dangling-reference", Place.document(place), String.valueOf(e.getMessage())));
            return Condition.ALWAYS;
        }
    }

    private Condition parts(RulesNode node, String name, Function<List<Condition>, Condition> kind) {
        List<Condition> parts = node.elements(name, this::read);
        if (parts.isEmpty()) {
            node.report("missing-value", node.at(name), "must have parts");
        }
        return kind.apply(List.copyOf(parts));
    }

    /** The current date of an entry of the table of dates, or a date as such. */
    private LocalDate day(RulesNode node, String name) {
        return node.parsed(
                name,
                text -> {
                    ApplicationDate date = dates.get(text);
                    return date == null ? parse(text) : date.current();
                },
                LocalDate.MAX);
    }

    /** @throws IllegalArgumentException if the text is no date */
    static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "must be a date such as 2027-12-02 but was \"" + Ids.excerpt(text) + "\"", e);
        }
    }
}
