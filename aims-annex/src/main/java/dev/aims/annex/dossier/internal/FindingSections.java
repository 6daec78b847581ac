package dev.aims.annex.dossier.internal;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What needs attention, and what was found in an import, both by kind. */
final class FindingSections {
    private static final int SHOWN = 10;
    private static final int SHOWN_OF_IMPORT = 3;
    private static final int MOST = 100;

    private final Markup markup;
    private final Html html;
    private final Facts facts;
    private final Map<String, ConsistencyRule> rules;

    FindingSections(Markup markup, ConsistencyRules rules) {
        this.markup = markup;
        this.rules = rules.rules().stream().collect(Collectors.toMap(ConsistencyRule::code, Function.identity()));
        html = markup.html;
        facts = markup.facts;
    }

    /** What is merely worth knowing stays folded, or it would hide what is wrong. */
    void writeAttention(List<Finding> attention) {
        List<Finding> pressing =
                attention.stream().filter(FindingSections::isPressing).toList();
        List<Finding> notes =
                attention.stream().filter(finding -> !isPressing(finding)).toList();
        markup.openSection("attention", "Needs attention", Integer.toString(pressing.size()));
        if (attention.isEmpty()) {
            html.tag("p", "Nothing: no rule of this dossier has found a point.", "class", "empty");
        } else if (!facts.isEvidenceLookedFor()) {
            html.tag("p", "The content of the evidence was not looked at.", "class", "notice");
        }
        byCode(pressing).forEach((code, findings) -> writeGroup(code, findings, SHOWN));
        if (!notes.isEmpty()) {
            html.line().open("details", "class", "notes");
            html.tag("summary", Markup.count(notes.size(), "note") + ", worth knowing");
            byCode(notes).forEach((code, findings) -> writeGroup(code, findings, SHOWN));
            html.close("details");
        }
        markup.closeSection();
    }

    static boolean isPressing(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    void writeImport(List<Finding> ofImport) {
        if (ofImport.isEmpty()) {
            return;
        }
        markup.openSection("import", "Findings of the import", Integer.toString(ofImport.size()));
        html.open("p").text("All of them, with rows and values, are in ");
        html.tag("a", "findings.csv", "href", "findings.csv").text(".").close("p");
        byCode(ofImport).forEach((code, findings) -> writeGroup(code, findings, SHOWN_OF_IMPORT));
        markup.closeSection();
    }

    private static Map<String, List<Finding>> byCode(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
    }

    private void writeGroup(String code, List<Finding> findings, int shown) {
        Severity severity = findings.get(0).severity();
        html.line().open("div", "class", "group " + severity.name().toLowerCase(Locale.ROOT));
        html.open("h3").tag("span", label(severity), "class", "severity").text(" " + titleOf(code) + " ");
        html.tag("span", Integer.toString(findings.size()), "class", "count").close("h3");
        writeRule(rules.get(code), findings.get(0).basis());
        writeList(findings.subList(0, Math.min(shown, findings.size())));
        if (findings.size() > shown) {
            int end = Math.min(Math.max(MOST, shown), findings.size());
            html.open("details").tag("summary", (findings.size() - shown) + " more");
            writeList(findings.subList(shown, end));
            if (end < findings.size()) {
                html.open("p").text((findings.size() - end) + " more are in ");
                html.tag("a", "findings.csv", "href", "findings.csv").text(".").close("p");
            }
            html.close("details");
        }
        html.close("div");
    }

    /** What all findings of a rule have in common is said once. */
    private void writeRule(@Nullable ConsistencyRule rule, @Nullable String basis) {
        if (rule != null || basis != null) {
            html.open("p");
            if (rule != null) {
                html.text("To do: " + rule.fix() + ". ");
            }
            if (basis != null) {
                html.tag("span", basis, "class", "basis");
            }
            html.close("p");
        }
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "Urgent";
            case WARNING -> "Check";
            case INFO -> "Note";
        };
    }

    /** What the rule says is wrong, or else the code in words: {@code evidence.altered} is "Evidence: altered". */
    private String titleOf(String code) {
        ConsistencyRule rule = rules.get(code);
        if (rule != null) {
            return rule.title();
        }
        String words = code.replace("ai-act", "AI Act").replace(".", ": ").replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void writeList(List<Finding> findings) {
        html.open("ul");
        findings.forEach(finding -> {
            html.open("li");
            if (!isWholeRegister(finding.place())) {
                markup.place(finding.place());
                html.text(": ");
            }
            html.text(withoutFix(finding)).close("li");
        });
        html.close("ul");
    }

    private String withoutFix(Finding finding) {
        ConsistencyRule rule = rules.get(finding.code());
        String message = finding.message();
        String end = rule == null ? "" : "; " + rule.fix();
        return message.endsWith(end) ? message.substring(0, message.length() - end.length()) : message;
    }

    private static boolean isWholeRegister(Place place) {
        return place instanceof Place.Document document && document.pointer().isEmpty();
    }
}
