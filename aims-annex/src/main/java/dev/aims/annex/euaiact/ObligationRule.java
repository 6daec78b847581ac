package dev.aims.annex.euaiact;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param cases what has to be true as well, role by role; a role without a case needs nothing but a tier */
record ObligationRule(
        String id,
        String title,
        String summary,
        Force force,
        Set<AiActTier> tiers,
        Set<AiActRole> roles,
        List<String> evidence,
        Timeline timeline,
        List<Case> cases,
        @Nullable String note) {
    ObligationRule {
        tiers = Ordered.set(tiers);
        roles = Ordered.set(roles);
        evidence = List.copyOf(evidence);
        cases = List.copyOf(cases);
    }

    record Case(Set<AiActRole> roles, Set<AiActTier> tiers, Condition when) {
        Case {
            roles = Ordered.set(roles);
            tiers = Ordered.set(tiers);
        }
    }

    List<Case> casesOf(AiActRole role) {
        List<Case> special =
                cases.stream().filter(each -> each.roles().contains(role)).toList();
        return special.isEmpty() ? List.of(new Case(Set.of(role), tiers, Condition.ALWAYS)) : special;
    }
}
