package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.aims.core.AimsException;
import jakarta.validation.Valid;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** A host that did not add what reads YAML. */
class WithoutYamlTest {
    @Test
    void json_is_read_and_asking_for_yaml_says_which_dependency_to_add() throws Exception {
        URL[] jars = Stream.of(
                        CatalogReader.class,
                        AimsException.class,
                        ObjectMapper.class,
                        JsonParser.class,
                        JsonCreator.class,
                        Valid.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        try (URLClassLoader host = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            Class<?> reader = host.loadClass(CatalogReader.class.getName());
            var load = reader.getMethod("load", InputStream.class);
            Object json = reader.getMethod("json").invoke(null);
            Object yaml = reader.getMethod("yaml").invoke(null);

            assertThat(load.invoke(json, new ByteArrayInputStream(Fixtures.bytes("valid/tiny.json"))))
                    .hasToString(
                            Fixtures.load(Fixtures.bytes("valid/tiny.json")).toString());
            assertThatThrownBy(() -> load.invoke(yaml, new ByteArrayInputStream(new byte[] {'a'})))
                    .isInstanceOf(InvocationTargetException.class)
                    .satisfies(e ->
                            assertThat(e.getCause().getClass().getName()).isEqualTo(CatalogException.class.getName()))
                    .satisfies(e -> assertThat(e.getCause())
                            .hasMessage("the catalog could not be read: reading YAML needs"
                                    + " tools.jackson.dataformat:jackson-dataformat-yaml; add it to the dependencies (as a"
                                    + " module: requires tools.jackson.dataformat.yaml)"));
        }
    }
}
