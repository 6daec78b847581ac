package dev.aims.annex.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.Risk;
import dev.aims.core.model.Trait;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final String HOSTILE =
            "</script></style><script>alert(1)</script><img src=x onerror=alert(1)>\"' onload='x' \u202Egnp.exe &amp; {{7*7}}";

    @TempDir
    Path parent;

    @Test
    void hostile_texts_stay_texts() throws IOException {
        Document clean = page(Dossier.of(register("plain"), SampleRegister.NOW));
        Document attacked = page(Dossier.of(register(HOSTILE), SampleRegister.NOW)
                .withFindings(List.of(Finding.error("inventory.odd", Place.cell(1, HOSTILE, HOSTILE), HOSTILE))));

        for (String section : List.of("to-do", "above-tolerance", "stale", "calendar")) {
            assertThat(attacked.getElementById(section).text()).contains("<script>alert(1)</script>");
        }
        assertThat(attacked.select("script")).hasSize(1);
        assertThat(attacked.select("style")).hasSize(2);
        assertThat(attacked.select("img, iframe, object, embed, link, base, form, audio, video"))
                .isEmpty();
        assertThat(attacked.html()).doesNotContain("\u202E");
        assertThat(attacked.text()).contains("<script>alert(1)</script>");
        assertThat(attacked.title()).contains("</style>");
        assertThat(attributes(attacked)).isEqualTo(attributes(clean));
        assertThat(attacked.select("details").size())
                .isEqualTo(clean.select("details").size());
    }

    @Test
    void nothing_is_loaded_and_no_element_carries_a_handler_or_a_style() throws IOException {
        Document page = page(Dossier.of(SampleRegister.small()));

        assertThat(attributes(page))
                .doesNotContain("style", "src", "srcset", "action")
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href"))
                        .matches("#.+|https?://.+|evidence/.+|[a-z-]+\\.csv|calendar\\.ics|register\\.json"));
    }

    @Test
    void a_script_as_location_is_no_link() throws IOException {
        AiSystem system = SampleRegister.scoring().toBuilder()
                .references(List.of(
                        new ExternalReference("ticket", "javascript:alert(1)", "click"),
                        new ExternalReference("page", "https://example.org/card", "card")))
                .build();
        Document page = page(Dossier.of(SampleRegister.of(system)));

        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.text()).contains("click (javascript:alert(1))");
        assertThat(page.select("a[href=https://example.org/card]").attr("rel")).isEqualTo("noopener noreferrer");
    }

    @Test
    void the_policy_names_the_hashes_of_the_only_styles_and_script() throws Exception {
        String text = text(Dossier.of(SampleRegister.small()));
        Document page = Jsoup.parse(text);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe");
        for (Element code : page.select("style, script")) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(code.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    @Test
    void every_anchor_leads_somewhere_and_every_id_is_there_once() throws IOException {
        for (RegisterView view : List.of(SampleRegister.small(), SampleRegister.large(600))) {
            Document page = page(Dossier.of(view));
            List<String> ids = page.select("[id]").eachAttr("id");

            assertThat(ids).doesNotHaveDuplicates();
            assertThat(page.select("a[href^=#]").eachAttr("href").stream()
                            .map(href -> href.substring(1))
                            .collect(Collectors.toSet()))
                    .isSubsetOf(ids);
        }
    }

    @Test
    void an_auditor_gets_from_a_control_to_its_evidence_risk_and_system_and_back() throws IOException {
        Document page = page(Dossier.of(SampleRegister.small()).withEvidence(SampleRegister.reports()));

        Element control = page.getElementById("control-A.6.2.4");
        assertThat(links(control))
                .contains("#risk-risk-opacity", "#plan-plan-explain", "#evidence-bias-report", "#system-loan-scoring");
        assertThat(links(page.getElementById("evidence-bias-report")))
                .contains("#control-A.6.2.4", "evidence/bias-report/bias-2026.txt");
        assertThat(links(page.getElementById("risk-risk-opacity")))
                .contains("#system-loan-scoring", "#source-C.3.2", "#plan-plan-explain", "#control-A.6.2.4");
        assertThat(links(page.getElementById("system-loan-scoring")))
                .contains("#risk-risk-opacity", "#control-A.6.2.4");
    }

    @Test
    void all_38_controls_are_there_and_the_expert_notice_with_them() throws IOException {
        Document page = page(Dossier.of(SampleRegister.small()));

        assertThat(page.select(".controls > details")).hasSize(38);
        for (String section : List.of("sources", "systems", "risks")) {
            assertThat(page.getElementById(section).text())
                    .contains("Expert mapping of this project, not part of the standard");
        }
        assertThat(page.getElementById("notices").text()).contains("neither legal advice nor a certification");
    }

    @Test
    void heat_maps_count_every_open_risk_once() throws IOException {
        Document page = page(Dossier.of(SampleRegister.large(40)));
        int risks = SampleRegister.large(40).risks().size();

        assertThat(page.select("table.map")).hasSize(2).allSatisfy(map -> {
            int placed = map.select("td b").eachText().stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(placed).isEqualTo(risks);
        });
        assertThat(page.select("table.map .line-left, table.map .line-below")).isNotEmpty();
    }

    private static Register register(String text) {
        Risk risk = SampleRegister.opacity().toBuilder()
                .title(text)
                .cause(text)
                .event(text)
                .build();
        Risk milder = risk.toBuilder()
                .current(SampleRegister.MATRIX.assess(Likelihood.RARE, Consequence.MINOR))
                .build();
        List<Entity> entities = List.of(
                SampleRegister.context().toBuilder()
                        .organization("x" + text)
                        .scope(text)
                        .build(),
                SampleRegister.scoring().toBuilder()
                        .name(text)
                        .description(text)
                        .intendedUse(text)
                        .users(List.of(text))
                        .deployments(Set.of(text))
                        .traits(Set.of(Trait.OPAQUE_MODEL))
                        .build(),
                risk,
                SampleRegister.acceptance(milder),
                SampleRegister.plan().toBuilder()
                        .title(text)
                        .explanation(text)
                        .actions(List.of(TreatmentAction.builder("a1")
                                .title(text)
                                .due(SampleRegister.TODAY.minusDays(1))
                                .build()))
                        .build(),
                SampleRegister.report().toBuilder().title(text).location(text).build(),
                SampleRegister.testing().toBuilder().description(text).build(),
                SampleRegister.exclusion().toBuilder().reason(text).build());
        return SampleRegister.register(entities);
    }

    private static Set<String> attributes(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> links(Element element) {
        return element.select("a[href]").eachAttr("href");
    }

    private Document page(Dossier dossier) throws IOException {
        return Jsoup.parse(text(dossier));
    }

    private String text(Dossier dossier) throws IOException {
        return Files.readString(dossier.writeTo(parent.resolve("dossier")).index());
    }
}
