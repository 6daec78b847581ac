package dev.aims.annex.gap;

import dev.aims.annex.applicability.ApplicabilityRow;
import dev.aims.annex.applicability.StatementOfApplicability;
import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.Clause;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.catalog.EvidenceNeed;
import dev.aims.annex.catalog.RegisterFit;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes one assessment. For one thread, used once. */
final class Assessor {
    private static final String CONTROL = "ControlImplementation";

    private final RegisterView view;
    private final Catalog catalog;
    private final LocalDate today;
    private final GapCriteria criteria;
    private final Objections objections;
    private final ControlCheck controls;
    private final Map<EntryRef, List<ControlImplementation>> implementations = new HashMap<>();
    private final Map<String, List<Evidence>> linked = new HashMap<>();
    private final Map<EntryRef, Decision> exclusions = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Assessor(RegisterView view, Catalog catalog, LocalDate today, GapCriteria criteria, List<Finding> ruleFindings) {
        this.view = view;
        this.catalog = catalog;
        this.today = today;
        this.criteria = criteria;
        objections = new Objections(view, catalog, ruleFindings);
        controls = new ControlCheck(view, today);
        view.controls()
                .forEach(control -> implementations
                        .computeIfAbsent(EntryRef.from(control.control()), key -> new ArrayList<>())
                        .add(control));
        view.evidence()
                .forEach(evidence -> evidence.references().stream()
                        .filter(reference -> reference.type().equals(GapAssessment.LINK))
                        .forEach(reference -> linked.computeIfAbsent(reference.location(), key -> new ArrayList<>())
                                .add(evidence)));
        StatementOfApplicability.derive(view, Catalogs.of(catalog), today).rows().stream()
                .filter(row -> row.exclusion() != null)
                .forEach(this::exclude);
    }

    private void exclude(ApplicabilityRow row) {
        exclusions.put(EntryRef.from(row.control()), Objects.requireNonNull(row.exclusion()));
    }

    GapAssessment assessment() {
        findOtherCatalog();
        findings.addAll(objections.astray());
        findAstrayLinks();
        List<GapRow> rows = catalog.entries()
                .filter(CatalogEntry::assessable)
                .map(this::row)
                .toList();
        return new GapAssessment(
                today,
                new CatalogPin(catalog.id(), catalog.edition(), catalog.sha256()),
                view.revision(),
                rows,
                findings);
    }

    private void findOtherCatalog() {
        view.context().stream()
                .flatMap(context -> context.catalogs().stream())
                .filter(pin -> pin.id().equals(catalog.id()))
                .filter(pin -> !pin.edition().equals(catalog.edition())
                        || !pin.sha256().equals(catalog.sha256()))
                .forEach(pin -> findings.add(Finding.warning(
                        "gap.other-catalog",
                        Place.entity("catalog", pin.id()),
                        "the register pins edition " + pin.edition() + " with content " + pin.sha256()
                                + ", and was judged by another")));
    }

    private void findAstrayLinks() {
        Outline outline = new Outline(catalog);
        view.evidence().forEach(evidence -> {
            List<String> locations = evidence.references().stream()
                    .filter(reference -> reference.type().equals(GapAssessment.LINK))
                    .map(ExternalReference::location)
                    .toList();
            locations.forEach(location -> findAstray(evidence, location, locations, outline));
        });
    }

    /** Locations that do not begin like this catalog are of others, or of the host's own kind. */
    private void findAstray(Evidence evidence, String location, List<String> all, Outline outline) {
        String prefix = catalog.id() + ":";
        String plain = location.strip();
        if (!plain.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return;
        }
        String id = plain.substring(prefix.length());
        boolean counts = location.equals(prefix + id)
                && outline.find(id).filter(CatalogEntry::assessable).isPresent();
        List<String> under = outline.under(id);
        if (!counts && under.stream().noneMatch(entry -> all.contains(prefix + entry))) {
            findings.add(Finding.warning(
                    GapAssessment.ASTRAY,
                    Place.entity(
                            EntityType.nameOf(evidence.id().type()),
                            evidence.id().value()),
                    "links to \"" + location + "\", which is nothing that can be met in " + catalog.id() + " "
                            + catalog.edition() + ", and counts nowhere; link it to "
                            + (under.isEmpty()
                                    ? "a requirement of the catalog"
                                    : "what stands under it, such as " + under.get(0))));
        }
    }

    private GapRow row(CatalogEntry entry) {
        EntryRef ref = new EntryRef(catalog.id(), entry.id());
        Decision exclusion = entry instanceof Control ? exclusions.get(ref) : null;
        Draft draft = new Draft(ref, entry, linked.getOrDefault(ref.toString(), List.of()));
        EvidenceNeed need = entry instanceof Clause clause ? clause.evidence() : null;
        List<ControlImplementation> inPlace = implementations.getOrDefault(ref, List.of());
        if (need != null) {
            draft.addKinds(need);
        }
        if (entry instanceof Control || !inPlace.isEmpty()) {
            draft.addControl(inPlace);
        } else if (need == null) {
            draft.ask("The catalog does not say what shows it: who can show that it is met?");
        }
        return exclusion == null ? draft.row() : draft.excludedBy(exclusion);
    }

    /** A row that is being made. */
    private final class Draft {
        private final EntryRef ref;
        private final CatalogEntry entry;
        private final List<HeldEvidence> links;
        private final boolean isAnswered;
        private final List<Aspect> aspects = new ArrayList<>();
        private final List<String> questions = new ArrayList<>();
        private boolean isRecordExpected = true;

        Draft(EntryRef ref, CatalogEntry entry, List<Evidence> links) {
            this.ref = ref;
            this.entry = entry;
            this.links = links.stream()
                    .map(evidence -> HeldEvidence.of(
                            evidence, "linked, " + InForce.stateOf(evidence, today), InForce.counts(evidence, today)))
                    .toList();
            isAnswered = this.links.stream().anyMatch(HeldEvidence::counts);
        }

        /**
         * What a catalog names beside the first kind decides only where the register is the place for it. That nothing
         * is recorded shows a lack only where there is to be a record in the register.
         */
        void addKinds(EvidenceNeed need) {
            Inspection inspection = new Inspection(view, today, catalog, need);
            add(need.artifact(), inspection, true);
            need.alsoEvidencedBy().forEach(kind -> add(kind, inspection, false));
            boolean hasToBeWritten = entry instanceof Clause clause && clause.documentedInformation() != null;
            isRecordExpected =
                    need.fit() == RegisterFit.CORE || (need.fit() == RegisterFit.SUPPORTING && hasToBeWritten);
            if (need.fit() != RegisterFit.CORE) {
                questions.add("Beyond what a register holds, who can show this: "
                        + (entry.summary() == null ? entry.title() : entry.summary()));
            }
        }

        private void add(String name, Inspection inspection, boolean isFirst) {
            EvidenceKind kind = criteria.find(name).orElse(null);
            if (kind == null) {
                findings.add(Finding.error(
                        "gap.unknown-evidence-kind",
                        Place.entity("requirement", ref.toString()),
                        "asks for evidence of the kind " + name + ", which is not known; add the kind to judge it"));
                add(new Aspect(name, true, Judgement.notTold("Who can show evidence of the kind " + name + "?")), true);
                return;
            }
            boolean weighs = isFirst || (inspection.need().fit() == RegisterFit.CORE && !kind.supplementary());
            add(new Aspect(name, weighs, kind.judge().judge(inspection)), isFirst);
        }

        private void add(Aspect aspect, boolean isFirst) {
            aspects.add(aspect);
            if (isFirst || (aspect.weighs() && aspect.state() != EvidenceState.NOT_CALLED_FOR)) {
                questions.addAll(aspect.judgement().questions());
            }
        }

        void addControl(List<ControlImplementation> inPlace) {
            add(new Aspect(CONTROL, true, controls.judge(ref, entry, inPlace)), true);
        }

        void ask(String question) {
            questions.add(question);
            isRecordExpected = false;
        }

        GapRow row() {
            List<Finding> against = objections.against(entry.id());
            List<String> open = isAnswered ? List.of() : questions;
            Verdict verdict;
            if (isAnswered || isShown()) {
                boolean complete = !isLacking() && open.isEmpty() && against.isEmpty();
                verdict = complete ? Verdict.MET : Verdict.PARTLY;
            } else {
                verdict = isRecordLacking() || against.stream().anyMatch(Objections::saysNotMet)
                        ? Verdict.MISSING
                        : Verdict.UNKNOWN;
            }
            return new GapRow(
                    ref,
                    entry.title(),
                    verdict,
                    aspects,
                    evidence(),
                    reasons(against),
                    against,
                    verdict == Verdict.MET ? List.of() : toClose(against, open),
                    open);
        }

        GapRow excludedBy(Decision exclusion) {
            List<HeldEvidence> evidence = new ArrayList<>(evidence());
            evidence.add(HeldEvidence.of(exclusion, "excludes it since " + exclusion.decidedOn(), true));
            return new GapRow(
                    ref,
                    entry.title(),
                    Verdict.NOT_APPLICABLE,
                    aspects,
                    evidence,
                    List.of(exclusion.reason()),
                    objections.against(entry.id()),
                    List.of(),
                    List.of());
        }

        /** Whether anything counts of what the requirement turns on; what adds to it shows nothing alone. */
        private boolean isShown() {
            return !aspects.isEmpty()
                    && (aspects.get(0).state() == EvidenceState.HELD
                            || aspects.get(0).state() == EvidenceState.IN_PART);
        }

        private boolean isRecordLacking() {
            return isRecordExpected && !aspects.isEmpty() && aspects.get(0).state() == EvidenceState.LACKING;
        }

        private boolean isLacking() {
            return aspects.stream()
                    .filter(Aspect::weighs)
                    .anyMatch(aspect ->
                            aspect.state() == EvidenceState.LACKING || aspect.state() == EvidenceState.IN_PART);
        }

        private List<HeldEvidence> evidence() {
            return Stream.concat(
                            aspects.stream()
                                    .map(aspect -> aspect.judgement().evidence())
                                    .flatMap(List::stream),
                            links.stream())
                    .distinct()
                    .toList();
        }

        private List<String> reasons(List<Finding> against) {
            List<String> reasons = new ArrayList<>();
            for (Aspect aspect : aspects) {
                String kind = aspect.kind() + (aspect.weighs() ? ": " : " (adds to it): ");
                aspect.judgement().reasons().forEach(reason -> reasons.add(kind + reason));
            }
            links.forEach(link -> reasons.add("somebody linked " + link.place() + " to it, "
                    + (link.counts() ? "whose content was not looked at" : "which does not count today")));
            byCode(against)
                    .forEach((code, all) -> reasons.add(
                            "speaks against it: " + all.size() + " x " + code + ", such as " + where(all.get(0))));
            return reasons;
        }

        private List<String> toClose(List<Finding> against, List<String> open) {
            List<String> steps = new ArrayList<>();
            aspects.stream()
                    .filter(Aspect::weighs)
                    .map(aspect -> aspect.judgement().toClose())
                    .flatMap(Collection::stream)
                    .forEach(steps::add);
            byCode(against)
                    .values()
                    .forEach(all ->
                            steps.add(where(all.get(0)) + ": " + all.get(0).message()
                                    + (all.size() > 1 ? "; and " + (all.size() - 1) + " more of the kind" : "")));
            if (!open.isEmpty()) {
                steps.add("answer what is asked, and link evidence of the answer: a reference of the type "
                        + GapAssessment.LINK + " to " + ref);
            }
            return steps.stream().distinct().toList();
        }
    }

    private static String where(Finding finding) {
        return finding.place() instanceof Place.Document
                ? "the register"
                : finding.place().toString();
    }

    private static Map<String, List<Finding>> byCode(List<Finding> findings) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        findings.forEach(finding ->
                byCode.computeIfAbsent(finding.code(), key -> new ArrayList<>()).add(finding));
        return byCode;
    }
}
