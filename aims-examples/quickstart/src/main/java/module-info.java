import org.jspecify.annotations.NullMarked;

/** From an inventory of AI systems to a dossier. */
@NullMarked
module dev.aims.examples.quickstart {
    requires dev.aims.annex;
    requires tools.jackson.dataformat.csv;
    requires static org.jspecify;
}
