package dev.aims.annex.euaiact;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Classifies every system of a register: by what the register says of it ({@link AiActFacts#from}), or by facts that a
 * host gives in its place. Immutable and safe for use by several threads.
 */
public final class AiActSurvey {
    private final AiActRules rules;
    private final Map<AiSystemId, AiActFacts> given;

    private AiActSurvey(AiActRules rules, Map<AiSystemId, AiActFacts> given) {
        this.rules = rules;
        this.given = Collections.unmodifiableMap(given);
    }

    /** By what the register says and the rule set that comes with the library. */
    public static AiActSurvey standard() {
        return new AiActSurvey(AiActRules.builtIn(), Map.of());
    }

    /** By this rule set. */
    public AiActSurvey with(AiActRules others) {
        return new AiActSurvey(Objects.requireNonNull(others, "others"), given);
    }

    /**
     * With these facts about a system, in place of what the register says of it and of what was given before. Begin with
     * {@link AiActFacts#from} to keep what the register says.
     *
     * @throws IllegalArgumentException if the facts name no system
     */
    public AiActSurvey with(AiActFacts facts) {
        if (facts.system() == null) {
            throw new IllegalArgumentException(
                    "facts must name the system of the register that they are about but name none; begin with"
                            + " AiActFacts.from(system)");
        }
        Map<AiSystemId, AiActFacts> more = new LinkedHashMap<>(given);
        more.put(facts.system(), facts);
        return new AiActSurvey(rules, more);
    }

    public AiActRules rules() {
        return rules;
    }

    /** The systems of the register that are in use, each as it stands on a day. */
    public AiActOverview of(RegisterView view, LocalDate day) {
        List<AiActClassification> systems = new ArrayList<>();
        SurveyFindings findings = new SurveyFindings();
        for (AiSystem system : view.systems()) {
            AiActFacts told = AiActFacts.from(system);
            AiActFacts facts = given.getOrDefault(system.id(), told);
            AiActClassification classification = AiActClassification.of(facts, day, rules);
            systems.add(classification);
            findings.add(system.id(), classification);
            if (!facts.equals(told)) {
                findings.compare(facts, told);
            }
        }
        Set<AiSystemId> inUse = view.systems().stream().map(AiSystem::id).collect(Collectors.toSet());
        given.keySet().stream().filter(id -> !inUse.contains(id)).forEach(findings::addUnknown);
        return new AiActOverview(rules.edition(), rules.asOf(), rules.notice(), day, systems, findings.all());
    }
}
