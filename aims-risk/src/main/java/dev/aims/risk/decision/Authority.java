package dev.aims.risk.decision;

import dev.aims.core.model.PartyId;
import java.util.Set;

/**
 * What the host knows of who may decide: which management is designated (ISO/IEC 42001, 6.1.3), and up to which level,
 * amount or for which systems. Must be quick, and give the same answer for the same matter.
 *
 * <pre>{@code
 * Authority byLevel = (party, step, matter) ->
 *         party.equals(board) || (party.equals(riskOffice) && !matter.isAboveTolerance());
 * }</pre>
 */
@FunctionalInterface
public interface Authority {
    /**
     * Whether a party may take a step.
     *
     * @param step one of endorse, approve, reject and revoke
     */
    boolean permits(PartyId party, DecisionStep step, DecisionMatter matter);

    /** Lets these parties, and nobody else, take every step in every matter. */
    static Authority of(PartyId... parties) {
        Set<PartyId> designated = Set.of(parties);
        return (party, step, matter) -> designated.contains(party);
    }
}
