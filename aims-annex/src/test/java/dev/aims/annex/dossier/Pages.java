package dev.aims.annex.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page of a dossier as a browser has it, and what is to be true of every one. */
final class Pages {
    private Pages() {}

    /** Writes the dossier into a folder below {@code parent}. */
    static Document write(Dossier dossier, Path parent) throws IOException {
        return read(dossier.writeTo(parent.resolve("dossier")).index());
    }

    static Document read(Path index) throws IOException {
        return Jsoup.parse(Files.readString(index));
    }

    static Element section(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }

    static List<String> links(Element element) {
        return element.select("a[href]").eachAttr("href");
    }

    static void assertAnchorsLeadSomewhere(Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> dead = page.select("a[href^=#]").eachAttr("href").stream()
                .map(href -> href.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        dead.removeAll(Set.copyOf(ids));
        assertThat(dead).isEmpty();
    }

    /** Nothing of a text has become markup: the page has its own script and styles, and nothing that runs or loads. */
    static void assertNothingWasInjected(Document page) {
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(2);
        assertThat(page.select("img, iframe, object, embed, link, base, form, foreignObject, use, animate, set"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")));
        assertThat(page.html()).doesNotContain("\u202E");
    }
}
