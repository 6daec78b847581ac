package dev.aims.annex.euaiact;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions as they come up, with what hangs on each. */
final class OpenQuestions {
    private final Map<String, Bearing> bearings = new HashMap<>();

    void forScope(String question) {
        bearing(question).scope = true;
    }

    void forTier(String question, AiActTier tier) {
        bearing(question).tiers.add(tier);
    }

    void forObligation(String question, String obligation) {
        bearing(question).obligations.add(obligation);
    }

    List<AiActQuestion> inOrderOf(List<AskedFact> asked) {
        return asked.stream()
                .filter(each -> bearings.containsKey(each.id()))
                .map(each -> {
                    Bearing bearing = bearing(each.id());
                    return new AiActQuestion(
                            each.id(),
                            each.asks(),
                            each.article(),
                            each.expects(),
                            bearing.scope,
                            bearing.tiers,
                            List.copyOf(bearing.obligations));
                })
                .toList();
    }

    private Bearing bearing(String question) {
        return bearings.computeIfAbsent(question, id -> new Bearing());
    }

    private static final class Bearing {
        private boolean scope;
        private final Set<AiActTier> tiers = EnumSet.noneOf(AiActTier.class);
        private final Set<String> obligations = new LinkedHashSet<>();
    }
}
