package dev.aims.risk.quantification.interchange;

import dev.aims.core.json.EntityJson;
import dev.aims.core.json.JsonFormatException;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Violation;
import dev.aims.risk.quantification.Correlation;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a portfolio of a document. */
final class PortfolioReader {
    /** The time that it takes to check a matrix grows with the third power. */
    private static final int MAX_CORRELATED = 500;

    private static final int MAX_POINTS = 1_000;

    private final Node root;

    PortfolioReader(JsonNode document) {
        root = new Node(document, "");
    }

    PortfolioFile read() {
        requireFormat();
        root.object(
                "format",
                "version",
                "title",
                "currency",
                "exchangeRates",
                "stages",
                "risks",
                "correlations",
                "tolerance");
        Node title = root.find("title");
        Node currency = root.get("currency");
        List<LossStage> stages = stages();
        Portfolio portfolio = root.checked(() -> Portfolio.of(currency.text(), risks(currency.text())));
        portfolio = exchanging(portfolio);
        portfolio = correlated(portfolio);
        return new PortfolioFile(
                title == null ? null : title.text(), portfolio.at(stages.get(0)), stages, tolerance(currency.text()));
    }

    private void requireFormat() {
        Node format = root.get("format");
        if (!format.text().equals(PortfolioFile.FORMAT)) {
            throw format.error("must be \"" + PortfolioFile.FORMAT + "\" but was " + format.value());
        }
        Node version = root.get("version");
        if (version.number() != PortfolioFile.VERSION) {
            throw version.error(
                    "must be " + PortfolioFile.VERSION + ", which this library reads, but was " + version.value());
        }
    }

    private List<LossStage> stages() {
        Node stages = root.find("stages");
        if (stages == null) {
            return List.of(LossStage.CURRENT);
        }
        Set<LossStage> named = EnumSet.noneOf(LossStage.class);
        for (Node stage : stages.elements(LossStage.values().length)) {
            named.add(term(stage, LossStage.values()));
        }
        if (named.isEmpty()) {
            throw stages.error("must not be empty");
        }
        return List.copyOf(named);
    }

    private static <E extends Enum<E>> E term(Node node, E[] terms) {
        String text = node.text();
        return Arrays.stream(terms)
                .filter(term -> term.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> node.error("must be one of "
                        + Arrays.toString(terms).toLowerCase(Locale.ROOT) + " but was \"" + text + "\""));
    }

    private List<Risk> risks(String currency) {
        List<Risk> risks = new ArrayList<>();
        for (Node risk : root.get("risks").elements(PortfolioFile.MAX_RISKS)) {
            risks.add(risk(risk, currency));
        }
        return risks;
    }

    private static Risk risk(Node node, String currency) {
        Risk risk;
        try {
            risk = EntityJson.read(Shorthand.written(node, currency).toString(), Risk.class);
        } catch (JsonFormatException e) {
            throw within(node, Objects.requireNonNull(e.getMessage()), e);
        }
        for (Violation violation : Constraints.standard().check(risk)) {
            throw node.error(violation.toString());
        }
        return risk;
    }

    /** The reason starts with the place within the risk, if it has one. */
    private static PortfolioFileException within(Node node, String reason, JsonFormatException cause) {
        int colon = reason.startsWith("/") ? reason.indexOf(": ") : -1;
        return colon < 0
                ? new PortfolioFileException(node.pointer(), reason, cause)
                : new PortfolioFileException(
                        node.pointer() + reason.substring(0, colon), reason.substring(colon + 2), cause);
    }

    private Portfolio exchanging(Portfolio portfolio) {
        Node rates = root.find("exchangeRates");
        if (rates == null) {
            return portfolio;
        }
        Portfolio exchanging = portfolio;
        for (String foreign : rates.names()) {
            Node rate = rates.get(foreign);
            Portfolio before = exchanging;
            exchanging = rate.checked(() -> before.exchanging(foreign, rate.number()));
        }
        return exchanging;
    }

    private Portfolio correlated(Portfolio portfolio) {
        Node correlations = root.find("correlations");
        if (correlations == null) {
            return portfolio;
        }
        Portfolio correlated = portfolio;
        Set<Correlated> known = EnumSet.noneOf(Correlated.class);
        for (Node node : correlations.elements(Correlated.values().length)) {
            Node of = node.object("of", "risks", "matrix").get("of");
            Correlated what = term(of, Correlated.values());
            if (!known.add(what)) {
                throw of.error("must be there once but is there twice");
            }
            Portfolio before = correlated;
            correlated = node.checked(() -> what.correlate(before, correlation(node)));
        }
        return correlated;
    }

    /** What hangs together. */
    private enum Correlated {
        EVENTS {
            @Override
            Portfolio correlate(Portfolio portfolio, Correlation correlation) {
                return portfolio.correlated(correlation);
            }
        },
        SEVERITIES {
            @Override
            Portfolio correlate(Portfolio portfolio, Correlation correlation) {
                return portfolio.correlatedInSeverity(correlation);
            }
        };

        abstract Portfolio correlate(Portfolio portfolio, Correlation correlation);
    }

    private static Correlation correlation(Node node) {
        List<RiskId> risks = node.get("risks").elements(MAX_CORRELATED).stream()
                .map(id -> id.checked(() -> RiskId.parse(id.text())))
                .toList();
        double[][] matrix = node.get("matrix").elements(MAX_CORRELATED).stream()
                .map(row -> row.elements(MAX_CORRELATED).stream()
                        .mapToDouble(Node::number)
                        .toArray())
                .toArray(double[][]::new);
        return Correlation.of(risks, matrix);
    }

    private @Nullable ToleranceCurve tolerance(String currency) {
        Node tolerance = root.find("tolerance");
        if (tolerance == null) {
            return null;
        }
        List<ToleranceCurve.Point> points = tolerance.elements(MAX_POINTS).stream()
                .map(point -> point.object("amount", "probability"))
                .map(point -> point.checked(() -> new ToleranceCurve.Point(
                        point.get("amount").number(), point.get("probability").number())))
                .toList();
        return tolerance.checked(() -> new ToleranceCurve(currency, points));
    }
}
