package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.PARTY;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.YESTERDAY;
import static dev.aims.core.consistency.Samples.criteria;

import dev.aims.core.model.AiRole;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AimsContextBuilder;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.Competence;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Need;
import dev.aims.core.model.NeedStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.Policy;
import dev.aims.core.model.PolicyBuilder;
import dev.aims.core.model.RiskCriteriaId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

final class ContextCases {
    private ContextCases() {}

    static List<RuleCase> all() {
        AimsContext bare = Examples.context("c");
        String place = "aims-context c";
        return List.of(
                rule("context.missing", "document").butNot(bare),
                rule("context.without-scope", place, bare)
                        .butNot(context().scope("All AI").build()),
                rule("context.without-roles", place, bare)
                        .butNot(context().roles(Set.of(AiRole.AI_PROVIDER)).build()),
                rule("context.without-criteria", place, bare)
                        .butNot(context().criteria(RiskCriteriaId.parse("k")).build()),
                rule("context.without-catalogs", place, bare)
                        .butNot(context()
                                .catalogs(List.of(new CatalogPin("iso-42001", "2023", "0".repeat(64))))
                                .build()),
                rule(
                                "criteria.tolerates-everything",
                                "risk-criteria k",
                                criteria().toBuilder().tolerance("major").build())
                        .butNot(criteria()),
                rule("context.without-policy", place, bare).butNot(with(policy().build())),
                rule("context.policy-not-approved", place + ", policies[0]", with(policy().build()))
                        .butNot(with(
                                policy().approvedBy(PARTY).approvedOn(YESTERDAY).build())),
                rule(
                                "context.policy-review-overdue",
                                place + ", policies[0]",
                                with(policy().nextReview(YESTERDAY).build()))
                        .butNot(with(policy().nextReview(TODAY).build())),
                rule("party.need-undecided", "party p, needs[0]", needing(NeedStatus.OPEN))
                        .butNot(needing(NeedStatus.DECLINED)),
                rule("party.competence-ended", "party p, competences[0]", skilledUntil(YESTERDAY))
                        .butNot(skilledUntil(TODAY)),
                rule("register.refers-to-retired", "ai-system s", ownedSystem().thenRetire(PARTY))
                        .butNot(ownedSystem())
                        .butNot(ownedSystem()
                                .thenRetire(PARTY)
                                .thenRetire(Examples.system("s").id())));
    }

    private static AimsContextBuilder context() {
        return Examples.context("c").toBuilder();
    }

    private static PolicyBuilder policy() {
        return Policy.builder("ai").title("AI policy");
    }

    private static AimsContext with(Policy policy) {
        return context().policies(List.of(policy)).build();
    }

    private static Party needing(NeedStatus status) {
        return Examples.party("p").toBuilder()
                .needs(List.of(new Need("explain", "Wants reasons", status, null)))
                .build();
    }

    private static Party skilledUntil(LocalDate day) {
        return Examples.party("p").toBuilder()
                .competences(List.of(new Competence("audit", "Auditing", CompetenceStatus.HELD, List.of(), day)))
                .build();
    }

    private static Fixture ownedSystem() {
        return Fixture.of(Examples.system("s").toBuilder().owner(PARTY).build());
    }
}
