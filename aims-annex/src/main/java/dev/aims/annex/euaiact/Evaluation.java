package dev.aims.annex.euaiact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every rule of the set says about some facts on some day. Used by one thread. */
final class Evaluation {
    private final AiActFacts facts;
    private final LocalDate date;
    private final Map<AiActFact, AiActStatement> statements = new HashMap<>();
    private final Known[] known;
    private final Map<ActRule, Set<String>> questions = new HashMap<>();

    Evaluation(List<ActRule> rules, AiActFacts facts, LocalDate date) {
        this.facts = facts;
        this.date = date;
        facts.statements().forEach(statement -> statements.put(statement.fact(), statement));
        this.known = new Known[rules.size()];
        for (ActRule rule : rules) {
            known[rule.index()] = rule.when().in(this);
        }
    }

    AiActFacts facts() {
        return facts;
    }

    @Nullable
    AiActStatement statement(AiActFact fact) {
        return statements.get(fact);
    }

    LocalDate date() {
        return date;
    }

    Known of(ActRule rule) {
        return known[rule.index()];
    }

    /** What a rule that is open hangs on; kept, because many others build on the same rules. */
    Set<String> questionsOf(ActRule rule) {
        Set<String> found = questions.get(rule);
        if (found == null) {
            found = questionsOf(rule.when());
            questions.put(rule, found);
        }
        return found;
    }

    /** What a condition that is open hangs on. */
    Set<String> questionsOf(Condition condition) {
        Set<String> found = new LinkedHashSet<>();
        condition.open(this, found::add);
        return found;
    }

    /** What makes a rule true that is. */
    List<AiActInput> groundsOf(ActRule rule) {
        Set<AiActInput> found = new LinkedHashSet<>();
        rule.when().grounds(this, found::add);
        return List.copyOf(found);
    }
}
