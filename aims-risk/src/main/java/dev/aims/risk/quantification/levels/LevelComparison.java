package dev.aims.risk.quantification.levels;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskId;
import dev.aims.risk.assessment.AssessmentStage;

/**
 * One assessment beside what the loss model of the same risk says at the same stage.
 *
 * @param inMoney whether all the consequences that were judged are amounts of money, so that a lower loss should mean a
 *     lower level
 */
public record LevelComparison(
        RiskId risk, AssessmentStage stage, Assessment assessment, EventProfile profile, boolean inMoney) {}
