package dev.aims.annex.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Coverage;
import dev.aims.annex.crosswalk.CrosswalkGraph;
import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.crosswalk.Implemented;
import dev.aims.annex.crosswalk.Verdict;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.register.RegisterView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierCoverageTest {
    private static final String HOSTILE =
            "=1+1</script></style><svg onload=alert(1)><img src=x onerror=alert(1)>\"' \u202Egnp.exe &amp;";

    private static final AiSystem OTHER =
            AiSystem.builder("other").name("Another system").build();

    private static final ControlImplementation NOTICE = control("notice", AnnexA.A_8_2);

    /** On one of the two systems only. */
    private static final ControlImplementation TESTING = SampleRegister.testing();

    /** By evidence that is linked to it, the clause on awareness is met. */
    private static final Evidence TRAINING = Evidence.builder("training")
            .title("Training on the AI policy")
            .location("https://intranet.example/training")
            .references(List.of(new ExternalReference("requirement", "iso-42001:7.3", null)))
            .build();

    @TempDir
    Path parent;

    private static ControlImplementation control(String id, ControlRef control) {
        return ControlImplementation.builder(id)
                .control(control)
                .status(ImplementationStatus.IMPLEMENTED)
                .evidence(Set.of(EvidenceId.parse("bias-report")))
                .build();
    }

    private static RegisterView view(Entity... more) {
        List<Entity> entities = new ArrayList<>(
                List.of(SampleRegister.context(), SampleRegister.scoring(), OTHER, SampleRegister.report(), TRAINING));
        entities.addAll(List.of(more));
        return SampleRegister.of(entities);
    }

    @Test
    void as_long_as_nothing_is_implemented_there_is_no_section_unless_the_host_brings_crosswalks() throws IOException {
        RegisterView planned =
                view(NOTICE.toBuilder().status(ImplementationStatus.PLANNED).build());
        Dossier.Written written = Dossier.of(planned).writeTo(parent.resolve("dossier"));
        Document page = Pages.read(written.index());

        assertThat(page.getElementById("coverage")).isNull();
        assertThat(page.select("a[href^=#coverage]")).isEmpty();
        assertThat(written.files())
                .extracting(Dossier.WrittenFile::name)
                .noneMatch(name -> name.startsWith("coverage-"));
        assertThat(page(Dossier.of(planned).withCrosswalks(Crosswalks.builtIn()))
                        .getElementById("coverage"))
                .isNotNull();
        assertThat(page(Dossier.of(view(NOTICE)).withCrosswalks(Crosswalks.of()))
                        .getElementById("coverage"))
                .isNull();
    }

    @Test
    void what_does_not_count_stands_first() throws IOException {
        ControlImplementation useless = control("useless", AnnexA.A_2_2).toBuilder()
                .effectiveness(Effectiveness.INEFFECTIVE)
                .build();
        Element section = section(page(Dossier.of(view(NOTICE, TESTING, useless))));

        assertThat(section.child(1).text()).startsWith("1 control and 1 clause count as in place.");
        assertThat(section.child(2).children().eachText())
                .anyMatch(
                        line -> line.startsWith("Not counted: A.6.2.4 AI system verification and validation is in place"
                                + " for 1 system only"))
                .anyMatch(line -> line.contains("was found to be ineffective"));
        assertThat(section.child(2).select("a").eachAttr("href")).contains("#control-A.6.2.4");
    }

    @Test
    void frameworks_have_the_counts_of_the_crosswalks_for_controls_and_clauses_in_place() throws IOException {
        RegisterView view = view(NOTICE, TESTING);
        Set<EntryRef> inPlace = new HashSet<>(Implemented.in(view).entries());
        inPlace.add(EntryRef.parse("iso-42001:7.3"));
        List<Coverage> expected =
                CrosswalkGraph.of(Catalogs.builtIn(), Crosswalks.builtIn()).coverage(inPlace);
        Element table = section(page(Dossier.of(view))).select("table.bars").get(0);

        assertThat(inPlace)
                .containsExactlyInAnyOrder(EntryRef.parse("iso-42001:A.8.2"), EntryRef.parse("iso-42001:7.3"));
        assertThat(table.select("tbody tr")).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Element row = table.select("tbody tr").get(i);
            Coverage coverage = expected.get(i);
            assertThat(row.child(0).text()).startsWith(coverage.framework().standard());
            assertThat(row.select("td.n").eachText())
                    .containsExactly(
                            Long.toString(coverage.count(Verdict.COVERED)),
                            Long.toString(coverage.count(Verdict.PARTLY)),
                            Long.toString(coverage.count(Verdict.RELATED)),
                            Long.toString(coverage.count(Verdict.NOT_COVERED)));
        }
        assertThat(table.text()).contains("ISO 9001:2015 superseded").doesNotContain("14110");
    }

    @Test
    void a_control_that_works_on_one_system_covers_for_that_system() throws IOException {
        RegisterView view = view(NOTICE, TESTING);
        Element table = section(page(Dossier.of(view)))
                .select("h3:contains(By system) ~ .scroll")
                .get(0);
        List<Element> rows = table.select("tbody tr");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).select("a").attr("href")).isEqualTo("#system-loan-scoring");
        assertThat(rows.get(0).select("td.n").get(0).text()).isEqualTo("2");
        assertThat(rows.get(1).select("td.n").get(0).text()).isEqualTo("1");
        assertThat(rows.get(0).text()).isNotEqualTo(rows.get(1).text());
    }

    @Test
    void a_reader_gets_from_a_requirement_to_what_covers_it_and_on_to_its_evidence() throws IOException {
        Document page = page(Dossier.of(view(NOTICE, TESTING)));
        Element nist = Objects.requireNonNull(page.getElementById("coverage-nist-ai-rmf"));
        Element act = Objects.requireNonNull(page.getElementById("coverage-eu-ai-act"));

        assertThat(act.select("tr:contains(Art.13 Transparency)").text())
                .contains("partly", "A.8.2 System documentation and information for users overlaps with it");
        assertThat(act.select("a").eachAttr("href")).contains("#control-A.8.2");
        assertThat(nist.select("a").eachAttr("href")).contains("#control-A.8.2");
        assertThat(page.getElementById("control-A.8.2").select("a").eachAttr("href"))
                .contains("#evidence-bias-report");
        assertThat(page.getElementById("gap-7.3").select("a").eachAttr("href")).contains("#evidence-training");
        assertThat(act.text()).contains("Nothing that is in place leads to", "Art.5 Prohibited AI practices");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void each_requirement_stands_once_with_its_path_or_by_its_name() throws IOException {
        Document page = page(Dossier.of(view(NOTICE)));

        for (String framework : List.of("iso-42001", "nist-ai-rmf", "eu-ai-act", "iso-27001")) {
            Element body = Objects.requireNonNull(page.getElementById("coverage-" + framework));
            int covered = body.select("tbody tr").size();
            int named = body.select("h4").eachText().stream()
                    .mapToInt(title -> Integer.parseInt(title.replaceAll("\\D+", "")))
                    .sum();
            long assessable = Catalogs.builtIn()
                    .get(framework)
                    .entries()
                    .filter(entry -> entry.assessable())
                    .count();
            assertThat(covered + named).isEqualTo((int) assessable);
        }
    }

    @Test
    void hostile_references_and_names_stay_texts() throws IOException {
        Path folder = Dossier.of(view(
                        SampleRegister.opacity().toBuilder().title(HOSTILE).build(),
                        NOTICE.toBuilder().description(HOSTILE).build(),
                        AiSystem.builder("hostile").name(HOSTILE).build(),
                        control("odd", ControlRef.parse("iso-42001:A.99"))))
                .writeTo(parent.resolve("dossier"))
                .directory();
        Document page = Pages.read(folder.resolve("index.html"));

        Pages.assertNothingWasInjected(page);
        assertThat(section(page).text())
                .contains("<img src=x onerror=alert(1)>")
                .contains("Not counted: A.99 is no entry of its catalog");
        Pages.assertAnchorsLeadSomewhere(page);
    }

    @Test
    void the_tables_hold_every_requirement_and_system_and_are_the_same_each_time() throws IOException {
        Dossier.Written one = Dossier.of(view(NOTICE, TESTING)).writeTo(parent.resolve("one"));
        Dossier.Written two = Dossier.of(view(NOTICE, TESTING)).writeTo(parent.resolve("two"));
        List<String> requirements = Files.readAllLines(one.directory().resolve("coverage-requirements.csv"));

        for (Dossier.WrittenFile file : one.files()) {
            assertThat(two.directory().resolve(file.name()))
                    .hasSameBinaryContentAs(one.directory().resolve(file.name()));
        }
        assertThat(requirements)
                .anyMatch(line -> line.startsWith("eu-ai-act,2024,Art.13,")
                        && line.contains(
                                ",partly,iso-42001:A.8.2,iso-42001:A.8.2 intersects eu-ai-act:Art.13,expert,"));
        assertThat(requirements.stream().filter(line -> line.startsWith("iso-27001,")))
                .hasSize(123);
        assertThat(Files.readAllLines(one.directory().resolve("coverage-systems.csv")))
                .hasSize(13)
                .anyMatch(line -> line.startsWith("loan-scoring,2,eu-ai-act,"))
                .anyMatch(line -> line.startsWith("other,1,eu-ai-act,"));
        assertThat(Files.readAllLines(one.directory().resolve("coverage-controls.csv")))
                .anyMatch(line -> line.startsWith("iso-42001:A.8.2,nist-ai-rmf,"));
        assertThat(Files.readAllLines(one.directory().resolve("coverage-next.csv")))
                .hasSizeGreaterThan(10)
                .noneMatch(line -> line.startsWith("iso-42001:A.8.2,"));
    }

    private static Element section(Document page) {
        return Objects.requireNonNull(page.getElementById("coverage"));
    }

    private Document page(Dossier dossier) throws IOException {
        return Pages.write(dossier, parent);
    }
}
