/**
 * Classification under the EU AI Act (Regulation (EU) 2024/1689 as amended): what class an AI system or model falls
 * into by facts that were stated, why, what follows for each role and from when, and what is still to be asked.
 *
 * <p>Start with {@link dev.aims.annex.euaiact.AiActFacts#from} and {@link dev.aims.annex.euaiact.AiActClassification#of};
 * {@link dev.aims.annex.euaiact.AiActSurvey} classifies all systems of a register.
 * The rules are data ({@link dev.aims.annex.euaiact.AiActRules}), in own words; nothing here is legal advice and the
 * Official Journal governs. All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.aims.annex.euaiact;

import org.jspecify.annotations.NullMarked;
