package dev.aims.annex.applicability;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.ApplicabilityStatementBuilder;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The statement of applicability as it follows from a register (ISO/IEC 42001, 6.1.3): nobody fills it in, and each row
 * names what it follows from.
 *
 * <ul>
 *   <li>A control is applicable if a treatment plan that is more than a draft uses it for a risk, or an implementation
 *       of it says that law, contract or adopted practice asks for it, or it is planned or in place at all.
 *   <li>It is not applicable only by a recorded exclusion that was not revoked and has not ended. That no risk asks for
 *       it is no exclusion.
 *   <li>Otherwise it is undecided.
 * </ul>
 *
 * <p>What contradicts itself within the register, such as an excluded control that a plan uses, is found by the
 * consistency rules.
 *
 * @param catalogs which content of which catalogs it was derived with
 * @param rows the controls of the catalogs in scope in their order, then the others that the register uses: those of the
 *     organization's own and those of standards out of scope
 * @param findings where the register and the catalogs disagree: an error {@code applicability.unknown-control} for a control
 *     that its catalog does not have, a warning {@code applicability.unknown-catalog} for each catalog of controls that is
 *     not at hand, whether misspelt or one's own that was not added, and a warning {@code
 *     applicability.excluded-although-condition-met}; of draft plans too
 */
public record StatementOfApplicability(
        LocalDate asOf, List<CatalogPin> catalogs, List<ApplicabilityRow> rows, List<Finding> findings) {
    public StatementOfApplicability {
        Objects.requireNonNull(asOf, "asOf");
        catalogs = List.copyOf(catalogs);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * The statement by the controls of the {@linkplain Catalogs#scope scope} of the catalogs, as of the day of the view's last commit, in the time zone of the register's context.
     */
    public static StatementOfApplicability derive(RegisterView view, Catalogs catalogs) {
        ZoneId zone = view.context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
        LocalDate day = view.instant()
                .map(instant -> LocalDate.ofInstant(instant, zone))
                .orElse(LocalDate.EPOCH);
        return derive(view, catalogs, day);
    }

    /** The statement as of a day, which decides on exclusions that end. */
    public static StatementOfApplicability derive(RegisterView view, Catalogs catalogs, LocalDate asOf) {
        return new Derivation(view, catalogs, asOf).statement();
    }

    /** How many controls are applicable, not applicable or undecided. */
    public long count(ControlApplicability applicability) {
        return rows.stream().filter(row -> row.applicability() == applicability).count();
    }

    /**
     * Starts the entity that keeps this statement in a register as it was issued. Version, who issued it and when are
     * still to be set. A justification longer than the 20,000 characters that the entity holds is cut and ends in {@code
     * [...]}.
     */
    public ApplicabilityStatementBuilder toStatement(String id) {
        return ApplicabilityStatement.builder(id)
                .asOf(asOf)
                .catalogs(catalogs)
                .rows(rows.stream().map(ApplicabilityRow::toStatementRow).toList());
    }
}
