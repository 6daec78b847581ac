package dev.aims.annex.dossier.internal;

import dev.aims.annex.euaiact.AiActClassification;
import dev.aims.annex.euaiact.AiActObligation;
import dev.aims.annex.euaiact.AiActOutcome;
import dev.aims.annex.euaiact.AiActQuestion;
import dev.aims.annex.euaiact.AiActRole;
import dev.aims.annex.euaiact.AiActTier;
import dev.aims.annex.euaiact.ApplicationDate;
import dev.aims.annex.euaiact.ApplicationStatus;
import dev.aims.annex.euaiact.Confidence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What classifications under the EU AI Act are called on the page. */
final class ActWords {
    private static final int NAMED = 3;

    private ActWords() {}

    static String anchor(AiActClassification classification) {
        return "ai-act-" + ActFacts.systemOf(classification);
    }

    static String title(AiActTier tier) {
        return switch (tier) {
            case PROHIBITED -> "prohibited";
            case HIGH_RISK -> "high-risk";
            case LIMITED_TRANSPARENCY -> "transparency";
            case MINIMAL -> "minimal";
            case GPAI -> "general-purpose model";
            case GPAI_SYSTEMIC_RISK -> "systemic-risk model";
        };
    }

    static String titles(Collection<AiActTier> tiers) {
        return tiers.stream().map(ActWords::title).collect(Collectors.joining(", "));
    }

    /** What open questions can still lead to. */
    static String possible(AiActClassification classification) {
        return classification.stillPossible().size() == AiActTier.values().length
                ? "any class"
                : titles(classification.stillPossible());
    }

    static String title(AiActRole role) {
        return role.id().replace('-', ' ').replace("gpai", "GPAI");
    }

    /** The classes that are established, or why there is none. */
    static String result(AiActClassification classification) {
        if (classification.outcome() == AiActOutcome.OUT_OF_SCOPE) {
            return "the Act does not apply";
        }
        boolean open = classification.outcome() == AiActOutcome.UNDETERMINED;
        String established = titles(classification.tiers());
        return established.isEmpty() ? (open ? "open" : "none") : established;
    }

    /** Whether an obligation applies on the day. */
    static String status(AiActObligation obligation) {
        return switch (obligation.status()) {
            case APPLIES -> "applies";
            case NOT_YET -> "not yet";
            case EXEMPT -> "exempt unless the design changes significantly";
            case OPEN -> "from when is open";
        };
    }

    /** From when an obligation applies or will apply; empty where no date decides. */
    static Optional<LocalDate> from(AiActObligation obligation) {
        boolean isDated =
                obligation.status() == ApplicationStatus.APPLIES || obligation.status() == ApplicationStatus.NOT_YET;
        return Optional.ofNullable(obligation.application())
                .filter(date -> isDated)
                .map(ApplicationDate::current);
    }

    /** What was moved, and how far the date can be relied on where it is not certain. */
    static String doubts(ApplicationDate date) {
        String moved = date.original() == null
                ? "new in 2026"
                : date.current().equals(date.original()) ? "" : "originally " + date.original();
        String confidence = date.confidence() == Confidence.HIGH
                ? ""
                : "confidence " + date.confidence().id();
        return Stream.of(moved, confidence).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What hangs on a question. */
    static String bearing(AiActQuestion question) {
        int obligations = question.obligations().size();
        return Stream.of(
                        question.bearsOnScope() ? "whether the Act applies" : "",
                        titles(question.tiers()),
                        obligations <= NAMED
                                ? String.join(", ", question.obligations())
                                : Markup.count(obligations, "obligation"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
