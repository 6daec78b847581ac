package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.Catalog;
import java.util.Locale;

/** What the dossier is and is not, and what its catalogs rest on. */
final class NoticeSection {
    private final Markup markup;
    private final Html html;

    NoticeSection(Markup markup) {
        this.markup = markup;
        html = markup.html;
    }

    void write() {
        markup.openSection("notices", "Notices", null);
        html.tag(
                "p",
                "This dossier shows what a register holds and what follows from it by rule. It is neither legal advice nor"
                        + " a certification, and no finding of a rule replaces the judgement of a person.");
        html.tag(
                "p",
                "Inherent, current, residual and target levels, the risk matrix and its colours are terms and choices of"
                        + " practice; ISO/IEC 42001 prescribes none of them.");
        markup.facts.catalogs().scope().forEach(this::writeCatalog);
        markup.closeSection();
    }

    private void writeCatalog(Catalog catalog) {
        html.tag("h3", catalog.standard() + " " + catalog.title());
        markup.facts(() -> {
            markup.fact("Publisher", catalog.publisher());
            markup.fact(
                    "Catalog",
                    catalog.id() + " edition " + catalog.edition() + ", "
                            + catalog.status().name().toLowerCase(Locale.ROOT));
            markup.fact("SHA-256", catalog.sha256());
            markup.fact("Licence", catalog.licence());
        });
        html.open("ul");
        catalog.notices().forEach(notice -> html.tag("li", notice.text()));
        html.close("ul");
    }
}
