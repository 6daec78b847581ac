package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.SampleRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.core.json.RegisterJson;
import dev.aims.core.model.Evidence;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierTest {
    @TempDir
    Path parent;

    private Path target;

    @BeforeEach
    void name_the_target() {
        target = parent.resolve("dossier");
    }

    @Test
    void every_document_is_written_and_listed_with_its_size() throws IOException {
        Dossier.Written written = Dossier.of(SampleRegister.small())
                .withEvidence(SampleRegister.reports())
                .writeTo(target);

        assertThat(written.directory()).isEqualTo(target);
        assertThat(written.index()).exists();
        assertThat(written.findings()).isEmpty();
        assertThat(written.files())
                .extracting(Dossier.WrittenFile::name)
                .containsExactly(
                        "calendar.csv",
                        "calendar.ics",
                        "coverage-controls.csv",
                        "coverage-next.csv",
                        "coverage-requirements.csv",
                        "coverage-systems.csv",
                        "evidence/bias-report/bias-2026.txt",
                        "findings.csv",
                        "gap-assessment.csv",
                        "gap-evidence.csv",
                        "index.html",
                        "register.json",
                        "risk-register.csv",
                        "statement-of-applicability.csv");
        for (Dossier.WrittenFile file : written.files()) {
            assertThat(target.resolve(file.name())).hasSize(file.size());
        }
        assertThat(target.resolve("evidence/bias-report/bias-2026.txt")).hasContent(SampleRegister.REPORT.strip());
    }

    @Test
    void the_statement_has_the_38_controls_of_annex_a() throws IOException {
        Dossier.of(SampleRegister.small()).writeTo(target);

        List<String> lines = Files.readAllLines(target.resolve("statement-of-applicability.csv"));
        assertThat(lines.get(0)).isEqualTo("control,title,applicable,basis,justification,status,risks");
        assertThat(lines).hasSize(39);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("A.6.2.4,AI system verification and validation,yes,")
                        .contains("risk_treatment; legal_or_contractual")
                        .endsWith(",implemented,risk-opacity"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("A.10.4,Customers,no,,").endsWith(",none,"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("A.2.2,AI policy,undecided,,")
                        .endsWith(",none,"));
    }

    @Test
    void the_register_is_read_back_equal() throws IOException {
        RegisterView view = SampleRegister.small();
        Dossier.of(view).writeTo(target);

        try (InputStream in = Files.newInputStream(target.resolve("register.json"))) {
            assertThat(RegisterJson.withDefaults().read(in).value().entities())
                    .containsAll(view.systems().list())
                    .containsAll(view.risks().list());
        }
    }

    @Test
    void findings_of_the_import_follow_those_that_need_attention() throws IOException {
        Finding ofImport = Finding.error(
                "inventory.unknown-value", Place.cell(812, "Stage", "=Ideation"), "no stage is mapped to this value");
        Dossier.of(SampleRegister.small()).withFindings(List.of(ofImport)).writeTo(target);

        List<String> lines = Files.readAllLines(target.resolve("findings.csv"));
        assertThat(lines.get(0)).isEqualTo("severity,code,place,row,column,value,message,basis");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("warning,treatment.overdue,treatment-plan plan-explain,,,,"));
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("error,inventory.unknown-value,row,812,Stage,'=Ideation,no stage is mapped to this value,");
    }

    @Test
    void the_same_register_gives_the_same_bytes() throws IOException {
        Path second = parent.resolve("second");
        Dossier.Written written = Dossier.of(SampleRegister.small())
                .withEvidence(SampleRegister.reports())
                .writeTo(target);
        Dossier.of(SampleRegister.small())
                .withEvidence(SampleRegister.reports())
                .writeTo(second);

        for (Dossier.WrittenFile file : written.files()) {
            assertThat(second.resolve(file.name())).hasSameBinaryContentAs(target.resolve(file.name()));
        }
    }

    @Test
    void it_is_as_of_the_last_commit_in_the_zone_of_the_context_or_as_asked() throws IOException {
        Dossier.of(SampleRegister.small()).writeTo(target);
        assertThat(index()).contains("<dd>" + TODAY + "</dd>");

        Dossier.of(SampleRegister.small()).asOf(TODAY.plusYears(2)).writeTo(target);
        assertThat(index()).contains("<dd>" + TODAY.plusYears(2) + "</dd>");
    }

    @Test
    void settings_do_not_change_the_dossier_that_they_start_from() {
        Dossier dossier = Dossier.of(SampleRegister.small());
        int before = dossier.attention().size();
        dossier.asOf(TODAY.plusYears(9)).withEvidence(evidence -> Optional.empty());

        assertThat(dossier.attention()).hasSize(before);
    }

    @Test
    void an_empty_register_makes_a_dossier_too() throws IOException {
        Dossier.of(Register.inMemory().view(), Catalogs.builtIn()).writeTo(target);

        assertThat(index()).contains("Organization not recorded", "holds no systems");
        assertThat(Files.readAllLines(target.resolve("statement-of-applicability.csv")))
                .hasSize(39);
    }

    @Test
    void a_resolver_that_throws_leaves_the_previous_dossier() throws IOException {
        Dossier.of(SampleRegister.small()).writeTo(target);
        byte[] before = Files.readAllBytes(target.resolve("index.html"));

        assertThatThrownBy(() -> Dossier.of(SampleRegister.small())
                        .withEvidence(evidence -> Optional.of(() -> breakingOff(() -> {
                            throw new IllegalStateException("gone");
                        })))
                        .writeTo(target))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");

        assertThat(Files.readAllBytes(target.resolve("index.html"))).isEqualTo(before);
        assertThat(parent).isDirectoryNotContaining("glob:.dossier*");
    }

    @Test
    void evidence_that_breaks_off_is_a_finding_and_leaves_no_torn_copy() {
        Dossier.Written written = Dossier.of(SampleRegister.small())
                .withEvidence(evidence -> Optional.of(() -> breakingOff(() -> {
                    throw new IOException("connection reset");
                })))
                .writeTo(target);

        assertThat(written.findings()).extracting(Finding::code).containsExactly("evidence.unreadable");
        assertThat(written.files())
                .extracting(Dossier.WrittenFile::name)
                .noneMatch(name -> name.startsWith("evidence"));
        assertThat(target.resolve("evidence/bias-report")).doesNotExist();
    }

    @Test
    void names_of_copies_are_safe_wherever_the_evidence_lies() {
        for (String location :
                List.of("../../etc/passwd", "https://x.example/a b?c=d#e", "C:\\x\\..", "s3://b/", "\u202Efdp")) {
            Evidence evidence = SampleRegister.report().toBuilder()
                    .location(location)
                    .sha256(null)
                    .build();
            Dossier.Written written = Dossier.of(SampleRegister.of(evidence))
                    .withEvidence(any -> Optional.of(() -> new ByteArrayInputStream(new byte[1])))
                    .writeTo(target);

            assertThat(written.files())
                    .extracting(Dossier.WrittenFile::name)
                    .filteredOn(name -> name.startsWith("evidence"))
                    .singleElement()
                    .asString()
                    .matches("evidence/bias-report/[A-Za-z0-9_][A-Za-z0-9._-]*");
        }
    }

    @Test
    void a_file_whose_name_begins_with_an_underscore_is_copied_and_linked() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("files/docs"));
        Files.writeString(folder.resolve("_report.pdf"), SampleRegister.REPORT);
        Evidence evidence =
                SampleRegister.report().toBuilder().location("docs/_report.pdf").build();

        Dossier.Written written = Dossier.of(
                        SampleRegister.of(evidence, SampleRegister.testing(), SampleRegister.scoring()))
                .withEvidence(EvidenceResolver.inFolder(parent.resolve("files")))
                .writeTo(target);

        assertThat(written.findings()).isEmpty();
        String copy = "evidence/bias-report/_report.pdf";
        assertThat(target.resolve(copy)).hasContent(SampleRegister.REPORT.strip());
        assertThat(Pages.links(Pages.read(written.index()))).contains(copy);
    }

    @Test
    void a_folder_of_evidence_gives_nothing_from_outside() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("files/reports"));
        Files.writeString(folder.resolve("bias 2026.txt"), SampleRegister.REPORT);
        Files.writeString(parent.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), parent.resolve("secret.txt"));
        EvidenceResolver resolver = EvidenceResolver.inFolder(parent.resolve("files"));

        assertThat(resolver.find(SampleRegister.report())).hasValueSatisfying(content -> {
            try (InputStream in = content.open()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(SampleRegister.REPORT);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        for (String location : List.of(
                "../secret.txt",
                "reports/link.txt",
                parent.resolve("secret.txt").toString(),
                "reports",
                "missing",
                "https://x.example/",
                "\u0000")) {
            Evidence outside =
                    SampleRegister.report().toBuilder().location(location).build();
            assertThat(resolver.find(outside)).as(location).isEmpty();
        }
    }

    @FunctionalInterface
    private interface Failure {
        void fail() throws IOException;
    }

    /** Content of which the first hundred thousand bytes can be read. */
    private static InputStream breakingOff(Failure failure) {
        return new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count < 0) {
                    failure.fail();
                }
                return count;
            }
        };
    }

    private String index() throws IOException {
        return Files.readString(target.resolve("index.html"));
    }
}
