package dev.aims.annex;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** The cut between modules and packages. It stands in this module because all three are in its sight. */
@AnalyzeClasses(packages = "dev.aims", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule core_uses_neither_risk_nor_annex = noClasses()
            .that()
            .resideInAPackage("dev.aims.core..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.aims.risk..", "dev.aims.annex.."));

    @ArchTest
    static final ArchRule risk_does_not_use_annex = noClasses()
            .that()
            .resideInAPackage("dev.aims.risk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.aims.annex..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.aims.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_internal_shows_in_a_public_signature =
            classes().that().resideOutsideOfPackage("..internal..").should(new HideInternalTypes());

    @ArchTest
    static void a_package_is_exported_unless_it_is_internal(JavaClasses imported) {
        Map<String, ModuleDescriptor> modules = modules();
        assertThat(modules).containsOnlyKeys("dev.aims.core", "dev.aims.risk", "dev.aims.annex");
        modules.forEach((name, module) -> assertThat(module.exports())
                .as("exports of %s", name)
                .isNotEmpty()
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(publicPackages(imported, name)));
    }

    @ArchTest
    static void a_package_has_a_description_and_is_null_marked(JavaClasses imported) {
        assertThat(imported.stream().map(JavaClass::getPackage).collect(toSet()))
                .allSatisfy(javaPackage -> assertThat(javaPackage.tryGetPackageInfo())
                        .as("package-info of %s", javaPackage.getName())
                        .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                                .isTrue()));
    }

    private static Set<String> publicPackages(JavaClasses imported, String module) {
        return imported.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.equals(module) || name.startsWith(module + "."))
                .filter(name -> !HideInternalTypes.isInternal(name))
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, ModuleDescriptor> modules() {
        try {
            return Collections.list(ArchitectureTest.class.getClassLoader().getResources("module-info.class")).stream()
                    .map(ArchitectureTest::read)
                    .filter(module -> module.name().startsWith("dev.aims."))
                    .collect(toMap(ModuleDescriptor::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleDescriptor read(URL descriptor) {
        try (InputStream in = descriptor.openStream()) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
