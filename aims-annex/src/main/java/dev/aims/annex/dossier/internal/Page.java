package dev.aims.annex.dossier.internal;

import dev.aims.annex.agenda.Agenda;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.AimsContext;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The page of a dossier. It loads nothing, and a content security policy sees to it: the only styles and script that a
 * browser takes are those whose hashes the policy names.
 */
public final class Page {
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");

    private final Facts facts;
    private final ConsistencyRules rules;
    private final Agenda agenda;
    private final List<Finding> ofImport;

    public Page(Facts facts, ConsistencyRules rules, Agenda agenda, List<Finding> ofImport) {
        this.facts = facts;
        this.rules = rules;
        this.agenda = agenda;
        this.ofImport = ofImport;
    }

    /** @throws UncheckedIOException if {@code out} fails */
    public void write(Appendable out) {
        Html html = new Html(out);
        html.doctype();
        html.open("html", "lang", "en").line();
        writeHead(html);
        html.open("body").tag("a", "Skip to content", "class", "skip", "href", "#content");
        writeBody(new Markup(html, facts));
        html.own("script", SCRIPT).close("body").close("html").line();
        html.end();
    }

    private void writeHead(Html html) {
        String levels = LevelStyle.sheet(facts);
        html.open("head").open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(levels))
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        String organization =
                facts.view().context().map(AimsContext::organization).orElse("register");
        html.tag("title", "AI risk dossier: " + organization + ", " + facts.asOf())
                .line();
        html.own("style", STYLE).own("style", levels).close("head").line();
    }

    private static String policy(String levels) {
        return "default-src 'none'; style-src " + hash(STYLE) + " " + hash(levels) + "; script-src " + hash(SCRIPT)
                + "; base-uri 'none'; form-action 'none'";
    }

    private void writeBody(Markup markup) {
        SummarySection summary = new SummarySection(markup, agenda);
        summary.writeHeader(!ofImport.isEmpty());
        markup.html.open("main", "id", "content");
        summary.write();
        new AgendaSection(markup, agenda).write();
        new ToleranceSection(markup, agenda).write();
        new StaleSection(markup, agenda).write();
        new CalendarSection(markup, agenda).write();
        new ConcentrationSection(markup, agenda).write();
        new FindingSections(markup, rules).writeAttention(agenda.findings());
        new HeatMapSection(markup).write();
        new LossSection(markup).write();
        new SourceSection(markup).write();
        new SystemSection(markup).write();
        new ActSection(markup).write();
        new RiskSection(markup).write();
        new PlanSection(markup).write();
        new ApplicabilitySection(markup, agenda.findings()).write();
        new GapSection(markup).write();
        new CoverageSection(markup).write();
        new EvidenceSection(markup).write();
        new DecisionSection(markup).write();
        new FindingSections(markup, rules).writeImport(ofImport);
        new NoticeSection(markup).write();
        markup.html.close("main");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
