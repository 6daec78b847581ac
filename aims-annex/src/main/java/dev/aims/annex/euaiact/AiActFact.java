package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.aims.core.model.QuestionRef;
import java.util.List;
import java.util.Objects;

/** Something about a system, a model or your part in it that is true, false or not known. The constants are enums. */
public sealed interface AiActFact
        permits AiActRole, ProhibitedPractice, AnnexIAct, AnnexIIIUse, Derogation, TransparencyCase, Circumstance {
    /** The id in rules and JSON, such as {@code AnnexIII.5(b)} or {@code profiling}; unique among all facts. */
    String id();

    /** The question that asks for it, for {@link dev.aims.core.model.AiSystem#answers}. */
    default QuestionRef question() {
        return new QuestionRef(AiActRules.CATALOG, id());
    }

    /** All facts that there are, kind by kind. */
    static List<AiActFact> all() {
        return AllFacts.LIST;
    }

    /** @throws IllegalArgumentException if no fact has this id */
    @JsonCreator
    static AiActFact parse(String id) {
        AiActFact fact = AllFacts.BY_ID.get(Objects.requireNonNull(id, "id"));
        if (fact == null) {
            throw new IllegalArgumentException(
                    "AiActFact must be the id of a fact but was \"" + Ids.excerpt(id) + "\"");
        }
        return fact;
    }
}
