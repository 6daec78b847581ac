package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.aims.core.model.QuestionRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return All.FACTS;
    }

    /** @throws IllegalArgumentException if no fact has this id */
    @JsonCreator
    static AiActFact parse(String id) {
        AiActFact fact = All.BY_ID.get(Objects.requireNonNull(id, "id"));
        if (fact == null) {
            throw new IllegalArgumentException(
                    "AiActFact must be the id of a fact but was \"" + Ids.excerpt(id) + "\"");
        }
        return fact;
    }

    /** All constants in one list, made on first use. */
    final class All {
        private static final List<AiActFact> FACTS = Stream.<AiActFact[]>of(
                        AiActRole.values(),
                        ProhibitedPractice.values(),
                        AnnexIAct.values(),
                        AnnexIIIUse.values(),
                        Derogation.values(),
                        TransparencyCase.values(),
                        Circumstance.values())
                .flatMap(Arrays::stream)
                .toList();
        private static final Map<String, AiActFact> BY_ID =
                FACTS.stream().collect(Collectors.toUnmodifiableMap(AiActFact::id, Function.identity()));

        private All() {}
    }
}
