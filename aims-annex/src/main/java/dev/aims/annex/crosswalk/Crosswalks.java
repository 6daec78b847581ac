package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.internal.OnDemand;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The crosswalks at hand, each under its own id.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Crosswalks {
    private static final List<String> NAMES = List.of(
            "iso-42001-to-nist-ai-rmf",
            "iso-42001-to-eu-ai-act",
            "iso-42001-to-iso-27001",
            "iso-42001-to-iso-27701",
            "iso-42001-to-iso-9001",
            "iso-42001-to-eo-14110");
    private static final OnDemand<Crosswalks> BUILT_IN = new OnDemand<>(
            () -> new Crosswalks(NAMES.stream().map(Crosswalks::load).toList()));

    private final Map<String, Crosswalk> crosswalks;

    private Crosswalks(List<Crosswalk> given) {
        Map<String, Crosswalk> byId = new LinkedHashMap<>();
        for (Crosswalk crosswalk : given) {
            if (byId.putIfAbsent(crosswalk.id(), crosswalk) != null) {
                throw new IllegalArgumentException("crosswalks must differ in id but two are " + crosswalk.id());
            }
        }
        this.crosswalks = Collections.unmodifiableMap(byId);
    }

    /**
     * The crosswalks that come with the library, from ISO/IEC 42001 to other frameworks; read when first asked for and
     * shared from then on.
     *
     * @throws CrosswalkException if one of them is missing or not sound, which is a broken build of the library
     */
    public static Crosswalks builtIn() {
        return BUILT_IN.get();
    }

    /** @throws IllegalArgumentException if two crosswalks have the same id */
    public static Crosswalks of(Crosswalk... crosswalks) {
        return new Crosswalks(Arrays.asList(crosswalks));
    }

    /**
     * These crosswalks and one more, behind them.
     *
     * @throws IllegalArgumentException if there is one with its id
     */
    public Crosswalks with(Crosswalk crosswalk) {
        List<Crosswalk> all = new ArrayList<>(crosswalks.values());
        all.add(Objects.requireNonNull(crosswalk, "crosswalk"));
        return new Crosswalks(all);
    }

    /** All crosswalks in the order given. */
    public List<Crosswalk> all() {
        return List.copyOf(crosswalks.values());
    }

    public Optional<Crosswalk> find(String id) {
        return Optional.ofNullable(crosswalks.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Whether the rows hold together, and with the catalogs.
     *
     * @return errors {@code crosswalk.dangling} (an entry that its catalog does not hold), {@code crosswalk.edition} (the
     *     rows speak of another edition than the one at hand, or of a catalog that is not at hand), {@code
     *     crosswalk.self} (a row that relates an entry to itself), {@code crosswalk.contradiction} (two relations for one
     *     pair that cannot both be the right one); warnings {@code crosswalk.duplicate} (a pair that another row relates
     *     in the same way); and {@code crosswalk.orphan}, an info for each entry that can be met and is in no row, of the
     *     catalogs that rows speak of
     */
    public List<Finding> check(Catalogs catalogs) {
        return new Soundness(this, catalogs).findings();
    }

    /** The ids, editions and sizes. */
    @Override
    public String toString() {
        return crosswalks.values().toString();
    }

    private static Crosswalk load(String name) {
        String resource = "/META-INF/aims/crosswalks/" + name + ".json";
        try (InputStream in = Crosswalks.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new CrosswalkException("the library lacks its crosswalk " + resource, List.of());
            }
            Checked<Optional<Crosswalk>> read = CrosswalkReader.json().read(in);
            return read.value()
                    .orElseThrow(() ->
                            new CrosswalkException("the crosswalk " + resource + " is not sound", read.findings()));
        } catch (IOException e) {
            throw new CrosswalkException("the crosswalk " + resource + " could not be closed", e);
        }
    }
}
