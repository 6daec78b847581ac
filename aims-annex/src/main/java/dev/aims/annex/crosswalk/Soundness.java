package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is amiss in crosswalks. Places are JSON Pointers; which crosswalk they point into stands in the message. */
final class Soundness {
    private final Crosswalks crosswalks;
    private final Catalogs catalogs;
    private final List<Finding> findings = new ArrayList<>();

    Soundness(Crosswalks crosswalks, Catalogs catalogs) {
        this.crosswalks = crosswalks;
        this.catalogs = catalogs;
    }

    List<Finding> findings() {
        usable();
        checkPairs();
        checkOrphans();
        return List.copyOf(findings);
    }

    /** The rows that a conclusion may rest on: both ends exist, in the edition that the crosswalk speaks of. */
    List<Link> usable() {
        List<Link> usable = new ArrayList<>();
        for (Crosswalk crosswalk : crosswalks.all()) {
            if (fits(crosswalk)) {
                for (int i = 0; i < crosswalk.rows().size(); i++) {
                    CrosswalkRow row = crosswalk.rows().get(i);
                    boolean from = exists(crosswalk, row.from(), "/rows/" + i + "/from");
                    boolean to = exists(crosswalk, row.to(), "/rows/" + i + "/to");
                    if (from && to) {
                        usable.add(Link.forwards(row, crosswalk.id()));
                    }
                }
            }
        }
        return usable;
    }

    /** What {@link #usable} found. */
    List<Finding> ofUse() {
        return List.copyOf(findings);
    }

    private boolean fits(Crosswalk crosswalk) {
        boolean fits = true;
        for (Map.Entry<String, String> declared : crosswalk.catalogs().entrySet()) {
            String edition =
                    catalogs.find(declared.getKey()).map(Catalog::edition).orElse(null);
            if (!declared.getValue().equals(edition)) {
                fits = false;
                error(
                        "edition",
                        crosswalk,
                        "/catalogs/" + declared.getKey(),
                        "its rows speak of " + declared.getKey() + " " + declared.getValue() + " but "
                                + (edition == null ? "there is no such catalog" : "edition " + edition)
                                + " is at hand");
            }
        }
        return fits;
    }

    private boolean exists(Crosswalk crosswalk, EntryRef ref, String at) {
        if (catalogs.find(ref).isPresent()) {
            return true;
        }
        error("dangling", crosswalk, at, "no catalog at hand holds " + ref);
        return false;
    }

    private void checkPairs() {
        Map<Set<EntryRef>, List<Link>> pairs = new HashMap<>();
        for (Crosswalk crosswalk : crosswalks.all()) {
            for (int i = 0; i < crosswalk.rows().size(); i++) {
                CrosswalkRow row = crosswalk.rows().get(i);
                if (row.from().equals(row.to())) {
                    error("self", crosswalk, "/rows/" + i, row.from() + " is related to itself");
                    continue;
                }
                List<Link> others = pairs.computeIfAbsent(Set.of(row.from(), row.to()), key -> new ArrayList<>());
                Link link = Link.forwards(row, crosswalk.id());
                for (Link other : others) {
                    compare(crosswalk, "/rows/" + i, link, other);
                }
                others.add(link);
            }
        }
    }

    private void compare(Crosswalk crosswalk, String at, Link link, Link other) {
        boolean sameDirection = link.from().equals(other.from());
        Relation known = sameDirection ? other.relation() : other.relation().inverse();
        String message = link.row() + " stands beside " + other.row() + " of " + other.crosswalk();
        if (isSame(link, other, sameDirection, known)) {
            findings.add(Finding.warning("crosswalk.duplicate", Place.document(at), crosswalk.id() + ": " + message));
        } else if (link.relation() != known && isOfSets(link.relation()) && isOfSets(known)) {
            error("contradiction", crosswalk, at, message + "; at most one can be the right one");
        }
    }

    /** Support one way and support the other way are two statements. */
    private static boolean isSame(Link link, Link other, boolean sameDirection, Relation known) {
        return link.relation() == known && (sameDirection || other.relation() != Relation.SUPPORTS);
    }

    private static boolean isOfSets(Relation relation) {
        return relation.compareTo(Relation.SUPPORTS) > 0;
    }

    private void checkOrphans() {
        Set<EntryRef> used = new HashSet<>();
        Set<String> spokenOf = new LinkedHashSet<>();
        for (Crosswalk crosswalk : crosswalks.all()) {
            for (CrosswalkRow row : crosswalk.rows()) {
                used.add(row.from());
                used.add(row.to());
                spokenOf.add(row.from().catalog());
                spokenOf.add(row.to().catalog());
            }
        }
        for (String id : spokenOf) {
            catalogs.find(id).stream()
                    .flatMap(Catalog::entries)
                    .filter(CatalogEntry::assessable)
                    .map(entry -> new EntryRef(id, entry.id()))
                    .filter(ref -> !used.contains(ref))
                    .forEach(ref -> findings.add(Finding.info(
                            "crosswalk.orphan", Place.entity("entry", ref.toString()), "is in no row of a crosswalk")));
        }
    }

    private void error(String code, Crosswalk crosswalk, String at, String message) {
        findings.add(Finding.error("crosswalk." + code, Place.document(at), crosswalk.id() + ": " + message));
    }
}
