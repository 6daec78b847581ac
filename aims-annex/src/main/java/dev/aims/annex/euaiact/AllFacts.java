package dev.aims.annex.euaiact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constants of every kind of fact. */
final class AllFacts {
    static final List<AiActFact> LIST = Stream.<AiActFact[]>of(
                    AiActRole.values(),
                    ProhibitedPractice.values(),
                    AnnexIAct.values(),
                    AnnexIIIUse.values(),
                    Derogation.values(),
                    TransparencyCase.values(),
                    Circumstance.values())
            .flatMap(Arrays::stream)
            .toList();

    static final Map<String, AiActFact> BY_ID =
            LIST.stream().collect(Collectors.toUnmodifiableMap(AiActFact::id, Function.identity()));

    private AllFacts() {}
}
