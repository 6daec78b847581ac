package dev.aims.annex.applicability;

import dev.aims.core.json.CanonicalJson;
import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.StatementRow;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The approval of an issued statement of applicability (ISO/IEC 42001, 6.1.3): a decision that is bound to the content
 * of that version, and counts until it is revoked, its date passes or the next version is issued.
 */
public final class StatementApproval {
    private static final String PROJECTION = "statement/1";

    private StatementApproval() {}

    /** Starts a decision that approves the statement. Who, when and why are still to be set. */
    public static DecisionBuilder of(ApplicabilityStatement statement, String decisionId) {
        return Decision.builder(decisionId)
                .kind(DecisionKind.APPROVAL)
                .subject(new DecisionSubject.OfStatement(statement.id()))
                .bound(projection(statement));
    }

    /** The approval of a statement that counts on a day, if there is one. Looks at all decisions. */
    public static Optional<Decision> findValid(RegisterView view, ApplicabilityStatement statement, LocalDate today) {
        DecisionSubject subject = new DecisionSubject.OfStatement(statement.id());
        return view.decisions().stream()
                .filter(decision -> decision.subject().equals(subject)
                        && decision.isApprovedBy(today)
                        && staleness(decision, view, today).isEmpty())
                .findFirst();
    }

    /**
     * Why an approval does not count any more, as sentences about the approval without a full stop; empty for those that
     * do, are not approved, or approve no statement.
     */
    public static List<String> staleness(Decision decision, RegisterView view, LocalDate today) {
        if (decision.status() != DecisionStatus.APPROVED
                || !(decision.subject() instanceof DecisionSubject.OfStatement subject)) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        if (decision.hasEndedBy(today)) {
            reasons.add("ended on " + decision.validUntil());
        }
        view.find(subject.statement()).ifPresent(statement -> {
            if (!projection(statement).equals(decision.bound())) {
                reasons.add("was not given for what statement " + statement.id() + " says");
            }
            newest(view)
                    .filter(newest -> newest.version() > statement.version()
                            && !newest.issuedOn().isAfter(today))
                    .ifPresent(newest -> reasons.add("was given for version " + statement.version() + ", and version "
                            + newest.version() + " was issued on " + newest.issuedOn()));
        });
        return reasons;
    }

    private static Optional<ApplicabilityStatement> newest(RegisterView view) {
        return view.all(ApplicabilityStatement.class).stream()
                .max((one, other) -> Integer.compare(one.version(), other.version()));
    }

    /** All that the statement says; not its labels, nor who issued it and when. What the name selects never changes. */
    private static BoundProjection projection(ApplicabilityStatement statement) {
        Map<String, Object> material = new TreeMap<>();
        material.put("statement", statement.id().value());
        material.put("version", statement.version());
        material.put("asOf", statement.asOf().toString());
        material.put(
                "catalogs",
                statement.catalogs().stream()
                        .map(pin -> Map.of("id", pin.id(), "edition", pin.edition(), "sha256", pin.sha256()))
                        .toList());
        material.put(
                "rows",
                statement.rows().stream().map(StatementApproval::material).toList());
        return new BoundProjection(PROJECTION, CanonicalJson.sha256(material));
    }

    private static Map<String, Object> material(StatementRow row) {
        Map<String, Object> material = new TreeMap<>();
        material.put("control", row.control().toString());
        material.put("applicability", row.applicability().id());
        material.put(
                "bases",
                row.bases().stream().map(ApplicabilityBasis::id).sorted().collect(Collectors.toList()));
        material.put("justification", row.justification());
        material.put("risks", row.risks().stream().map(RiskId::value).toList());
        if (row.status() != null) {
            material.put("status", row.status().id());
        }
        return material;
    }
}
