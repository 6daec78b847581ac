package dev.aims.risk.decision;

import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.HEAD;
import static dev.aims.risk.decision.Office.OFFICE;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Change;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.function.Consumer;

/** Attempts at commits under a policy, and a decision at each point of its way. */
final class Trial {
    private static final Authority BOARD_AND_HEAD = Authority.of(BOARD, HEAD);
    static final DecisionPolicy ISO = DecisionPolicy.iso42001(BOARD_AND_HEAD);
    static final DecisionPolicy STRICT = DecisionPolicy.strict(BOARD_AND_HEAD);
    static final Decision DRAFT = RiskAcceptance.draft(RISK, "accept")
            .decidedBy(BOARD)
            .reason("Bearable")
            .validUntil(TODAY.plusMonths(12))
            .build();
    static final Decision SUBMITTED = DecisionFlow.submit(DRAFT, OFFICE, TODAY);
    static final Decision ENDORSED = DecisionFlow.endorse(SUBMITTED, HEAD, TODAY);
    static final Decision APPROVED = DecisionFlow.approve(ENDORSED, BOARD, TODAY);

    private Trial() {}

    /** A register in which an earlier state was reached by steps that nobody checked. */
    static List<Finding> attempt(DecisionPolicy policy, Actor actor, Decision next, Decision... earlier) {
        return findings(() -> commit(withHistory(policy, earlier), actor, next));
    }

    static Register withHistory(DecisionPolicy policy, Decision... earlier) {
        Register register = Office.register(
                TODAY, proposed -> proposed.actor().equals(Actor.of("history")) ? List.of() : policy.check(proposed));
        for (Decision decision : earlier) {
            commit(register, Actor.of("history"), decision);
        }
        return register;
    }

    static List<String> refusals(DecisionPolicy policy, Actor actor, Decision next, Decision... earlier) {
        return attempt(policy, actor, next, earlier).stream()
                .map(Finding::toString)
                .toList();
    }

    static List<String> codes(DecisionPolicy policy, Actor actor, Decision next, Decision... earlier) {
        return attempt(policy, actor, next, earlier).stream().map(Finding::code).toList();
    }

    static List<Finding> findings(Runnable commit) {
        CommitRefusedException refused = catchThrowableOfType(CommitRefusedException.class, commit::run);
        return refused == null ? List.of() : refused.findings();
    }

    static void commit(Register register, Actor actor, Entity... entities) {
        Consumer<Change> puts = change -> List.of(entities).forEach(change::overwrite);
        register.commit(actor, "step", puts);
    }
}
