package dev.aims.annex.euaiact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A classification as text. */
final class Explanation {
    private final AiActClassification result;
    private final StringBuilder text = new StringBuilder();

    private Explanation(AiActClassification result) {
        this.result = result;
    }

    static String of(AiActClassification result) {
        Explanation explanation = new Explanation(result);
        explanation.head();
        explanation.reasons();
        explanation.obligations();
        explanation.questions();
        explanation.findings();
        explanation.line("");
        explanation.line(result.notice());
        return explanation.text.toString();
    }

    private void head() {
        line("EU AI Act, " + subject() + ", on " + result.date() + " (rules " + result.edition() + ", law as of "
                + result.rulesAsOf() + ")");
        line("Result: " + outcome());
        if (!result.stillPossible().isEmpty()) {
            line("Still possible: " + AiActClassification.ids(result.stillPossible()));
        }
        if (result.standing(AiActTier.MINIMAL) != Known.NO) {
            line("\"Minimal\" is our word for what is left when nothing else is met; the Act has none.");
        }
    }

    private String subject() {
        return result.facts().system() == null
                ? "the facts as stated"
                : result.facts().system().toString();
    }

    private String outcome() {
        if (result.outcome() == AiActOutcome.OUT_OF_SCOPE) {
            return "the Act does not apply";
        }
        String tiers = AiActClassification.ids(result.tiers());
        boolean systemOpen = result.inScope() == Known.OPEN && result.tier().isPresent();
        boolean modelOpen =
                result.modelInScope() == Known.OPEN && result.tiers().contains(AiActTier.GPAI);
        String proviso = systemOpen || modelOpen ? ", provided that the Act applies, which is open" : "";
        return result.outcome() == AiActOutcome.CLASSIFIED ? tiers : "undetermined; established: " + tiers + proviso;
    }

    private void reasons() {
        section("Why", result.reasons().stream().filter(reason -> !reason.setAside()));
        section(
                "Would count as well, but is set aside",
                result.reasons().stream().filter(AiActReason::setAside));
    }

    private void section(String title, Stream<AiActReason> reasons) {
        List<AiActReason> all = reasons.toList();
        if (!all.isEmpty()) {
            line("");
            line(title);
            for (AiActReason reason : all) {
                line("- " + reason.article() + ": " + reason.says() + doubt(reason.confidence()));
                line("  because "
                        + reason.inputs().stream().map(AiActInput::toString).collect(Collectors.joining("; ")));
            }
        }
    }

    private static String doubt(Confidence confidence) {
        return confidence == Confidence.HIGH ? "" : " (confidence " + confidence.id() + ")";
    }

    private void obligations() {
        for (AiActRole role : AiActRole.values()) {
            List<AiActObligation> all = result.obligations(role);
            if (!all.isEmpty()) {
                line("");
                if (result.roles().contains(role)) {
                    line("Obligations as " + role.id());
                    all.forEach(this::obligation);
                } else {
                    line("Obligations as " + role.id() + ", should that be your role by the answers below");
                    line("- " + all.stream().map(AiActObligation::id).collect(Collectors.joining(", ")));
                }
            }
        }
    }

    private void obligation(AiActObligation obligation) {
        line("- " + obligation.id() + " " + obligation.title()
                + (obligation.force() == Force.DUTY
                        ? ""
                        : " (" + obligation.force().id() + ")")
                + ": " + status(obligation)
                + (obligation.binds() == Known.OPEN ? "; whether it binds depends on the answers below" : ""));
        note(obligation.note());
        note(obligation.dateNote());
    }

    private static String status(AiActObligation obligation) {
        ApplicationDate date = obligation.application();
        String when = (date == null ? "" : ", " + date)
                + (obligation.formal() == null ? "" : ", formally from " + obligation.formal());
        return switch (obligation.status()) {
            case APPLIES -> "applies" + when;
            case NOT_YET -> "not yet" + when;
            case EXEMPT -> "exempt unless the design changes significantly";
            case OPEN -> "from when depends on the answers below";
        };
    }

    private void questions() {
        if (!result.openQuestions().isEmpty()) {
            line("");
            line("To be asked");
            result.openQuestions().forEach(question -> {
                line("- " + question);
                line("  decides " + bearing(question));
            });
        }
    }

    private static String bearing(AiActQuestion question) {
        Set<AiActTier> tiers = question.tiers();
        int obligations = question.obligations().size();
        return Stream.of(
                        question.bearsOnScope() ? "whether the Act applies" : "",
                        tiers.isEmpty() ? "" : AiActClassification.ids(tiers),
                        obligations == 0
                                ? ""
                                : obligations <= 3
                                        ? String.join(", ", question.obligations())
                                        : obligations + " obligations")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private void findings() {
        if (!result.findings().isEmpty()) {
            line("");
            line("To be checked");
            result.findings().forEach(finding -> line("- " + finding.message()));
        }
    }

    private void note(@Nullable String note) {
        if (note != null) {
            line("  " + note);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
