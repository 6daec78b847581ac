package dev.aims.risk.quantification.interchange;

import dev.aims.core.model.Distribution;
import dev.aims.risk.quantification.distribution.DistributionFit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills in what people leave out when they write a risk, so that it becomes one of a register document. What does not have
 * the form that it should is left as it is, for the reader of entities to refuse.
 */
final class Shorthand {
    private static final List<String> OF_TREE = List.of(
            "contactFrequency",
            "probabilityOfAction",
            "threatEventFrequency",
            "threatCapability",
            "resistanceStrength",
            "vulnerability",
            "lossEventFrequency");

    private final Node node;

    private Shorthand(Node node) {
        this.node = node;
    }

    /** The risk written out in full; the node stays as it is. */
    static ObjectNode written(Node node, String currency) {
        ObjectNode risk = node.copyOfObject();
        absent(risk, "kind", "threat");
        absent(risk, "status", "identified");
        if (risk.get("lossModel") instanceof ObjectNode model) {
            new Shorthand(node).model(model, currency);
        }
        return risk;
    }

    private void model(ObjectNode model, String currencyOfPortfolio) {
        absent(model, "currency", currencyOfPortfolio);
        absent(model, "contractStage", "current");
        JsonNode currency = model.get("currency");
        if (model.get("frequency") instanceof ObjectNode frequency) {
            frequency(frequency);
        }
        forms(model.get("forms"), currency);
        if (model.get("secondary") instanceof ObjectNode secondary) {
            forms(secondary.get("forms"), currency);
        }
        for (ObjectNode effect : objects(model.get("effects"))) {
            absent(effect, "stage", "current");
            absent(effect, "coverage", 1);
            absent(effect, "reliability", 1);
            estimate(effect, "reduction");
        }
    }

    private void frequency(ObjectNode frequency) {
        if (frequency.get("uncertain-poisson") instanceof ObjectNode uncertain) {
            estimate(uncertain, "rate");
        }
        if (frequency.get("fair") instanceof ObjectNode tree) {
            OF_TREE.forEach(name -> estimate(tree, name));
        }
    }

    private void forms(@Nullable JsonNode forms, JsonNode currency) {
        for (ObjectNode form : objects(forms)) {
            if (!form.has("currency")) {
                form.set("currency", currency);
            }
            estimate(form, "severity");
        }
    }

    private void estimate(ObjectNode parent, String name) {
        if (parent.get(name) instanceof ObjectNode estimate) {
            ObjectNode whole = estimate;
            if (!estimate.has("distribution") && !estimate.has("elicitation")) {
                whole = parent.objectNode();
                whole.set("distribution", estimate);
                parent.set(name, whole);
            }
            distribution(whole.get("distribution"));
        }
    }

    private void distribution(@Nullable JsonNode node) {
        if (!(node instanceof ObjectNode distribution)) {
            return;
        }
        if (distribution.get("pert") instanceof ObjectNode pert) {
            absent(pert, "shape", 4);
        } else if (distribution.get("lognormal") instanceof ObjectNode lognormal) {
            lognormal(lognormal);
        } else if (distribution.get("tail-spliced") instanceof ObjectNode spliced) {
            distribution(spliced.get("body"));
        } else if (distribution.get("mixture") instanceof ObjectNode mixture) {
            objects(mixture.get("parts")).forEach(part -> distribution(part.get("distribution")));
        }
    }

    private void lognormal(ObjectNode lognormal) {
        if (!lognormal.has("p05") && !lognormal.has("p95")) {
            return;
        }
        JsonNode low = lognormal.path("p05");
        JsonNode high = lognormal.path("p95");
        if (lognormal.size() != 2 || !low.isNumber() || !high.isNumber()) {
            throw node.error(
                    "a lognormal must have either mu and sigma or the numbers p05 and p95 but was " + lognormal);
        }
        Distribution.Lognormal fitted =
                node.checked(() -> DistributionFit.lognormal(low.doubleValue(), high.doubleValue()));
        lognormal.removeAll();
        lognormal.put("mu", fitted.mu());
        lognormal.put("sigma", fitted.sigma());
    }

    private static List<ObjectNode> objects(@Nullable JsonNode array) {
        return array == null || !array.isArray()
                ? List.of()
                : array.valueStream()
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .toList();
    }

    private static void absent(ObjectNode object, String name, String value) {
        if (!object.has(name)) {
            object.put(name, value);
        }
    }

    private static void absent(ObjectNode object, String name, int value) {
        if (!object.has(name)) {
            object.put(name, value);
        }
    }
}
