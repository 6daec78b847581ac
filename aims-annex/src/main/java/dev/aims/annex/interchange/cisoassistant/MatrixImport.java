package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.internal.DocumentNode;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes risk criteria of a risk matrix: a row of its grid for each probability, a column for each impact, all three
 * scales from the lowest to the highest.
 */
final class MatrixImport {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final String NO_COLOUR = "#999999";
    private static final int MAX_TEXT = 500;

    private final LibraryHeader header;
    private final NotCarried notCarried;
    private final List<Finding> findings = new ArrayList<>();

    MatrixImport(LibraryHeader header, NotCarried notCarried) {
        this.header = header;
        this.notCarried = notCarried;
    }

    Checked<Optional<RiskCriteria>> read(DocumentNode matrix, List<List<Integer>> grid) {
        List<ScaleLevel> probabilities = steps(matrix, "probability");
        List<ScaleLevel> impacts = steps(matrix, "impact");
        List<RiskLevel> levels = levels(matrix);
        notCarried.allBut(
                matrix,
                "urn",
                "ref_id",
                "name",
                "description",
                "translations",
                "probability",
                "impact",
                "risk",
                "grid");
        check(matrix, grid, probabilities.size(), impacts.size(), levels.size());
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Checked<>(Optional.empty(), findings);
        }
        String name = matrix.optionalText("name");
        RiskCriteria criteria = RiskCriteria.builder(entityId(matrix.text("urn")))
                .title(cut(name == null ? header.name() : name, matrix.pointer() + "/name"))
                .likelihood(Scale.of("likelihood", "Likelihood", probabilities))
                .consequences(List.of(Scale.of("consequence", "Consequence", impacts)))
                .levels(levels)
                .matrix(grid.stream()
                        .map(row ->
                                row.stream().map(cell -> levels.get(cell).id()).toList())
                        .toList())
                .tolerance(levels.get(0).id())
                .language(header.locale())
                .build();
        Constraints.standard()
                .check(criteria)
                .forEach(violation -> error(
                        matrix.pointer(),
                        "makes no sound risk criteria: " + violation.path() + " " + violation.message()));
        findings.add(Finding.warning(
                "ciso.tolerance",
                Place.document(matrix.pointer()),
                "the matrix does not say which risk can be borne; the lowest level is taken until it is set"));
        return new Checked<>(Optional.of(criteria), findings);
    }

    private List<ScaleLevel> steps(DocumentNode matrix, String property) {
        Set<String> ids = new HashSet<>();
        return matrix.objects(property, node -> {
            notCarried.allBut(node, "abbreviation", "name", "description", "translations", "id");
            return ScaleLevel.of(id(node, ids), name(node), description(node));
        });
    }

    private List<RiskLevel> levels(DocumentNode matrix) {
        Set<String> ids = new HashSet<>();
        return matrix.objects("risk", node -> {
            notCarried.allBut(node, "abbreviation", "name", "description", "hexcolor", "translations", "id");
            return RiskLevel.of(id(node, ids), name(node), colour(node), description(node));
        });
    }

    private static String entityId(String urn) {
        String id = Urns.idOfUrn(urn)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceFirst("^[^a-z0-9]+", "");
        return id.isEmpty() ? "matrix" : id;
    }

    private String id(DocumentNode node, Set<String> taken) {
        String abbreviation = node.optionalText("abbreviation");
        String id = Urns.idOf(abbreviation == null ? node.text("name") : abbreviation)
                .toLowerCase(Locale.ROOT);
        return taken.add(id) && !id.isEmpty() ? id : unused(taken);
    }

    private static String unused(Set<String> taken) {
        int number = taken.size();
        while (!taken.add("level-" + number)) {
            number++;
        }
        return "level-" + number;
    }

    private String name(DocumentNode node) {
        return cut(node.text("name"), node.pointer() + "/name");
    }

    private @Nullable String description(DocumentNode node) {
        String description = node.optionalText("description");
        return description == null ? null : cut(description, node.pointer() + "/description");
    }

    private String colour(DocumentNode node) {
        String colour = node.optionalText("hexcolor");
        String plain = colour == null ? "" : colour.toLowerCase(Locale.ROOT);
        if (COLOUR.matcher(plain).matches()) {
            return plain;
        }
        findings.add(Finding.info(
                "ciso.colour",
                Place.document(node.pointer() + "/hexcolor"),
                (colour == null ? "there is no colour" : "\"" + colour + "\" is no colour") + "; it is grey"));
        return NO_COLOUR;
    }

    private String cut(String text, String at) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        findings.add(Finding.warning(
                "ciso.text-cut",
                Place.document(at),
                "is longer than the " + MAX_TEXT + " characters that risk criteria hold, and was cut"));
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_TEXT - 1)));
    }

    private void check(DocumentNode matrix, List<List<Integer>> grid, int rows, int columns, int levels) {
        String at = matrix.pointer() + "/grid";
        for (Map.Entry<String, Integer> scale :
                Map.of("probability", rows, "impact", columns, "risk", levels).entrySet()) {
            if (scale.getValue() == 0) {
                error(matrix.pointer() + "/" + scale.getKey(), "has no level");
            }
        }
        if (grid.size() != rows) {
            error(at, "has " + grid.size() + " rows for " + rows + " levels of probability");
        }
        for (int i = 0; i < grid.size(); i++) {
            List<Integer> row = grid.get(i);
            if (row.size() != columns) {
                error(at + "/" + i, "has " + row.size() + " cells for " + columns + " levels of impact");
            }
            if (row.stream().anyMatch(cell -> cell < 0 || cell >= levels)) {
                error(at + "/" + i, "must hold numbers of levels of risk, from 0 to " + (levels - 1));
            }
        }
        if (findings.stream().noneMatch(Finding::isError) && !isMonotone(grid)) {
            findings.add(Finding.warning(
                    "ciso.not-monotone",
                    Place.document(at),
                    "the risk falls somewhere although probability or impact rises; the scales may not be ascending"));
        }
    }

    private static boolean isMonotone(List<List<Integer>> grid) {
        for (int i = 0; i < grid.size(); i++) {
            for (int j = 0; j < grid.get(i).size(); j++) {
                int cell = grid.get(i).get(j);
                if ((i > 0 && cell < grid.get(i - 1).get(j))
                        || (j > 0 && cell < grid.get(i).get(j - 1))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void error(String at, String message) {
        findings.add(Finding.error("ciso.matrix", Place.document(at), message));
    }
}
