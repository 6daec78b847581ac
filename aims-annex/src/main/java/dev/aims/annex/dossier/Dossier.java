package dev.aims.annex.dossier;

import dev.aims.annex.agenda.Agenda;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.dossier.internal.Attention;
import dev.aims.annex.dossier.internal.EvidenceCheck;
import dev.aims.annex.dossier.internal.Extras;
import dev.aims.annex.dossier.internal.Facts;
import dev.aims.annex.dossier.internal.Page;
import dev.aims.annex.dossier.internal.SectionFiles;
import dev.aims.annex.dossier.internal.Table;
import dev.aims.annex.dossier.internal.Tables;
import dev.aims.annex.euaiact.AiActSurvey;
import dev.aims.annex.gap.GapCriteria;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.json.JsonStreamException;
import dev.aims.core.json.RegisterJson;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.calendar.ICalendar;
import dev.aims.risk.consistency.RiskConsistency;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.staleness.Staleness;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents about a register: a page to read ({@code index.html}) that begins with what to do first; the statement of
 * applicability, the risk register, what is stale, all dates and all findings as tables ({@code .csv}); losses if they were
 * worked out ({@code loss-*.csv}); what the EU AI Act makes of the systems ({@code ai-act-*.csv}), the gap assessment
 * ({@code gap-*.csv}) and coverage across frameworks ({@code coverage-*.csv}) where there is something to tell; the dates
 * as iCalendar ({@code calendar.ics}); the register itself ({@code register.json}) and the content of the evidence
 * ({@code evidence/}) where a resolver finds it.
 *
 * <p>The page needs nothing but itself: no network, no server; with scripts switched off it can still be read in full.
 * Tables are RFC 4180 in UTF-8. A cell that a spreadsheet could run as a formula has an apostrophe in front: one whose
 * first character, behind white space, quotes and invisible characters, is {@code =}, {@code +}, {@code -}, {@code @} or
 * the full-width form of one, or that starts with a control character.
 *
 * <p>The same register, settings and evidence give the same bytes.
 */
public final class Dossier {
    private final RegisterView view;
    private final Catalogs catalogs;
    private final LocalDate asOf;
    private final @Nullable Staleness staleness;
    private final ConsistencyRules rules;
    private final List<Finding> findings;
    private final @Nullable EvidenceResolver resolver;
    private final Extras extras;

    private Dossier(
            RegisterView view,
            Catalogs catalogs,
            LocalDate asOf,
            @Nullable Staleness staleness,
            ConsistencyRules rules,
            List<Finding> findings,
            @Nullable EvidenceResolver resolver,
            Extras extras) {
        this.view = view;
        this.catalogs = catalogs;
        this.asOf = asOf;
        this.staleness = staleness;
        this.rules = rules;
        this.findings = findings;
        this.resolver = resolver;
        this.extras = extras;
    }

    /** The dossier at an instant, by the catalogs that come with the library. */
    public static Dossier of(Register register, Instant instant) {
        return of(register, instant, Catalogs.builtIn());
    }

    /**
     * The dossier of the newest revision on the day of an instant in the time zone of the register's context. By the
     * register's history it also tells what is stale.
     */
    public static Dossier of(Register register, Instant instant, Catalogs catalogs) {
        Staleness staleness = Staleness.of(register, instant);
        RegisterView newest = register.view();
        return of(newest.revision() == staleness.revision() ? newest : register.viewAt(staleness.revision()), catalogs)
                .withStaleness(staleness);
    }

    /** The dossier by the catalogs that come with the library. */
    public static Dossier of(RegisterView view) {
        return of(view, Catalogs.builtIn());
    }

    /**
     * The dossier as of the day of the view's last commit, in the time zone of the register's context. A view has no
     * history, so what is stale is not looked at, and the page says so.
     */
    public static Dossier of(RegisterView view, Catalogs catalogs) {
        Objects.requireNonNull(catalogs, "catalogs");
        ZoneId zone = view.context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
        LocalDate day = view.instant()
                .map(instant -> LocalDate.ofInstant(instant, zone))
                .orElse(LocalDate.EPOCH);
        return new Dossier(view, catalogs, day, null, RiskConsistency.standard(), List.of(), null, Extras.NOTHING);
    }

    /**
     * The same dossier as of another day, which decides on what is overdue or expired. Staleness that it has is of its own
     * day and is left out on another one.
     */
    public Dossier asOf(LocalDate day) {
        Staleness kept = staleness != null && staleness.day().equals(day) ? staleness : null;
        return new Dossier(view, catalogs, Objects.requireNonNull(day, "day"), kept, rules, findings, resolver, extras);
    }

    /**
     * The same dossier with what is stale, such as by settings or a watch of the host's, and as of its day.
     *
     * @throws IllegalArgumentException if it is that of another revision than the view's
     */
    public Dossier withStaleness(Staleness other) {
        if (other.revision() != view.revision()) {
            throw new IllegalArgumentException(
                    "staleness must be of revision " + view.revision() + " but was of " + other.revision());
        }
        return new Dossier(view, catalogs, other.day(), other, rules, findings, resolver, extras);
    }

    /** The same dossier with what these rules find, in place of {@link RiskConsistency#standard()}. */
    public Dossier withRules(ConsistencyRules others) {
        return new Dossier(
                view, catalogs, asOf, staleness, Objects.requireNonNull(others, "others"), findings, resolver, extras);
    }

    /** The same dossier with findings of an import in place of those that it had. */
    public Dossier withFindings(List<Finding> ofImport) {
        return new Dossier(view, catalogs, asOf, staleness, rules, List.copyOf(ofImport), resolver, extras);
    }

    /** The same dossier with the content of the evidence, compared with the hashes that the register holds. */
    public Dossier withEvidence(EvidenceResolver evidence) {
        return new Dossier(
                view, catalogs, asOf, staleness, rules, findings, Objects.requireNonNull(evidence, "evidence"), extras);
    }

    /**
     * The same dossier with what the risks may cost in a year. The page begins its section on losses with what the total
     * leaves out; where a loss model is no longer that of the register, it says so, by risk.
     *
     * @throws IllegalArgumentException if it is of a later revision than the view's, which cannot know its models
     */
    public Dossier withLosses(LossReport report) {
        if (report.revision().orElse(0) > view.revision()) {
            throw new IllegalArgumentException("report must be of revision " + view.revision()
                    + " or an earlier one but was of " + report.revision().getAsLong());
        }
        return new Dossier(view, catalogs, asOf, staleness, rules, findings, resolver, extras.with(report));
    }

    /**
     * The same dossier with what the EU AI Act makes of each system, by these rules and facts. Without it the section is
     * there if the register has begun to ask for it: a system has an answer to a question of the catalog {@code eu-ai-act},
     * or the context names a legal regime of that id.
     */
    public Dossier withAiAct(AiActSurvey survey) {
        Objects.requireNonNull(survey, "survey");
        return new Dossier(view, catalogs, asOf, staleness, rules, findings, resolver, extras.with(survey));
    }

    /**
     * The same dossier with the gap assessment by these criteria. Without it the section is there if the register has a
     * context, by the standard kinds of evidence and the rules of the dossier.
     */
    public Dossier withGap(GapCriteria criteria) {
        Objects.requireNonNull(criteria, "criteria");
        return new Dossier(view, catalogs, asOf, staleness, rules, findings, resolver, extras.with(criteria));
    }

    /**
     * The same dossier with coverage of frameworks by these crosswalks in place of those that come with the library, and
     * with its section even if no control is implemented.
     */
    public Dossier withCrosswalks(Crosswalks crosswalks) {
        Objects.requireNonNull(crosswalks, "crosswalks");
        return new Dossier(view, catalogs, asOf, staleness, rules, findings, resolver, extras.with(crosswalks));
    }

    /**
     * What a person must look at, the most severe first: what the consistency rules find, and where the register
     * disagrees with the catalogs, with losses that were worked out or with what the EU AI Act asks. With a resolver also
     * evidence that is not there or has changed; its content is read for that.
     */
    public List<Finding> attention() {
        try {
            return Attention.of(facts(resolver == null ? null : EvidenceFiles.check(view, resolver)), rules);
        } catch (IOException e) {
            throw nothingWasWritten(e);
        }
    }

    /** What to do first, with the lists that it is drawn from. Reads the content of the evidence if there is a resolver. */
    public Agenda agenda() {
        try {
            return agenda(facts(resolver == null ? null : EvidenceFiles.check(view, resolver)));
        } catch (IOException e) {
            throw nothingWasWritten(e);
        }
    }

    private Agenda agenda(Facts facts) {
        List<Finding> attention = Attention.of(facts, rules);
        return (staleness == null ? Agenda.of(view, asOf, attention) : Agenda.of(view, staleness, attention))
                .with(facts.startingDates());
    }

    private static IllegalStateException nothingWasWritten(IOException e) {
        return new IllegalStateException("nothing was written, so nothing can have failed in writing", e);
    }

    /**
     * Writes the dossier in place of the folder, or as a new one. All of it is written beside the folder and swapped in
     * at the end; a run that fails leaves the folder as it was.
     *
     * @throws DossierException if the folder cannot be written, or holds anything but a dossier
     */
    public Written writeTo(Path directory) {
        DossierFolder folder = new DossierFolder(directory);
        try {
            return folder.replace(staging -> write(staging, folder.path()));
        } catch (JsonStreamException e) {
            throw new DossierException(folder.path(), String.valueOf(e.getMessage()), e);
        }
    }

    private Written write(Path staging, Path directory) throws IOException {
        Map<EvidenceId, EvidenceCheck> evidence = resolver == null ? null : EvidenceFiles.copy(view, resolver, staging);
        Facts facts = facts(evidence);
        Agenda agenda = agenda(facts);
        Tables tables = new Tables(facts);
        text(staging.resolve("index.html"), out -> new Page(facts, rules, agenda, findings).write(out));
        text(staging.resolve("statement-of-applicability.csv"), tables::writeStatement);
        text(staging.resolve("risk-register.csv"), tables::writeRisks);
        text(staging.resolve("findings.csv"), out -> Tables.writeFindings(out, all(agenda.findings())));
        if (agenda.isStalenessKnown()) {
            text(staging.resolve("stale.csv"), out -> tables.writeStale(out, agenda.stale()));
        }
        for (Map.Entry<String, Table> table : SectionFiles.of(facts).entrySet()) {
            text(staging.resolve(table.getKey()), table.getValue()::write);
        }
        text(staging.resolve("calendar.csv"), out -> tables.writeCalendar(out, agenda.calendar()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(staging.resolve("calendar.ics")))) {
            iCalendar().write(agenda.calendar(), view.instant().orElse(Instant.EPOCH), out);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(staging.resolve("register.json")))) {
            RegisterJson.withDefaults().write(view, out);
        }
        return new Written(directory, filesIn(staging), Attention.ofEvidence(facts), agenda);
    }

    /** Titles may be told: the dossier has them anyway. */
    private ICalendar iCalendar() {
        String organization = view.context().map(AimsContext::organization).orElse("register");
        return ICalendar.of("aims-dossier/" + organization)
                .name("AI risk register: " + organization)
                .titles(true);
    }

    private Facts facts(@Nullable Map<EvidenceId, EvidenceCheck> evidence) {
        return new Facts(view, catalogs, asOf, evidence, extras, rules);
    }

    private List<Finding> all(List<Finding> attention) {
        return Stream.concat(attention.stream(), findings.stream()).toList();
    }

    @FunctionalInterface
    private interface Text {
        void write(Writer out) throws IOException;
    }

    private static void text(Path file, Text text) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(out);
        }
    }

    private static List<WrittenFile> filesIn(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(DossierFolder.MARKER))
                    .sorted()
                    .toList();
        }
        List<WrittenFile> written = new ArrayList<>();
        for (Path file : files) {
            written.add(new WrittenFile(folder.relativize(file).toString().replace('\\', '/'), Files.size(file)));
        }
        return written;
    }

    /**
     * What was written.
     *
     * @param directory the dossier, as an absolute path
     * @param findings evidence that was not there, could not be read or has changed
     * @param agenda what the page tells
     */
    public record Written(Path directory, List<WrittenFile> files, List<Finding> findings, Agenda agenda) {
        public Written {
            Objects.requireNonNull(directory, "directory");
            files = List.copyOf(files);
            findings = List.copyOf(findings);
            Objects.requireNonNull(agenda, "agenda");
        }

        /** The page to open first. */
        public Path index() {
            return directory.resolve("index.html");
        }
    }

    /**
     * A file of a dossier.
     *
     * @param name its path in the dossier, with {@code /} between folders
     * @param size in bytes
     */
    public record WrittenFile(String name, long size) {
        public WrittenFile {
            Objects.requireNonNull(name, "name");
        }
    }
}
