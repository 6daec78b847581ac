package dev.aims.annex.dossier.internal;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the places that lists speak of are called, and where on the page they are. */
final class Places {
    private final Facts facts;
    private final Map<Place, Entity> entities = new HashMap<>();

    Places(Facts facts) {
        this.facts = facts;
        RegisterView view = facts.view();
        for (EntityType<?> type : EntityType.STANDARD) {
            view.all(type.type()).forEach(entity -> entities.put(of(entity.id()), entity));
            view.retired(type.type()).forEach(entity -> entities.put(of(entity.id()), entity));
        }
    }

    static Place of(EntityId<?> id) {
        return Place.entity(EntityType.nameOf(id.type()), id.value());
    }

    /**
     * The title, and whether it was taken out of use; for what the register does not hold or a vendor has added, type
     * and id.
     */
    String title(Place place) {
        Entity entity = entities.get(whole(place));
        return title(place, entity) + (entity == null ? "" : facts.retired(entity.id()));
    }

    private String title(Place place, @Nullable Entity entity) {
        if (entity instanceof Decision decision) {
            return decision.kind().id() + " of " + subject(decision.subject());
        } else if (entity instanceof AimsContext) {
            return "Context of the management system";
        } else if (entity instanceof ControlImplementation control) {
            return Tables.name(control.control())
                    + facts.catalogs()
                            .findControl(control.control())
                            .map(found -> " " + found.title())
                            .orElse("");
        } else if (entity != null) {
            return entity.label();
        }
        return place instanceof Place.Document document && document.pointer().isEmpty()
                ? "The register"
                : place.toString();
    }

    private String subject(DecisionSubject subject) {
        if (subject instanceof DecisionSubject.OfRisk risk) {
            return "\"" + title(of(risk.risk())) + "\"";
        } else if (subject instanceof DecisionSubject.OfPlan plan) {
            return "\"" + title(of(plan.plan())) + "\"";
        } else if (subject instanceof DecisionSubject.OfControl control) {
            return Tables.name(control.control());
        }
        return subject instanceof DecisionSubject.OfStatement statement
                ? title(of(statement.statement()))
                : subject.toString();
    }

    /** What kind of thing it is, with the part of it that is meant; empty where the title tells already. */
    String kind(Place place) {
        if (!(place instanceof Place.Entity entity) || !entities.containsKey(whole(place))) {
            return "";
        }
        String part = entity.component() == null ? "" : ", " + entity.component();
        boolean isTold = entities.get(whole(place)) instanceof AimsContext;
        return isTold ? part.replaceFirst("^, ", "") : entity.type().replace('-', ' ') + part;
    }

    /** Where on the page it is; empty where it has no place of its own, or was taken out of use. */
    Optional<String> anchor(Place place) {
        Entity entity = entities.get(whole(place));
        if (entity != null && facts.isRetired(entity.id())) {
            return Optional.empty();
        } else if (entity instanceof Risk risk) {
            return Optional.of(Markup.anchor(risk.id()));
        } else if (entity instanceof AiSystem system) {
            return Optional.of(Markup.anchor(system.id()));
        } else if (entity instanceof Evidence evidence) {
            return Optional.of(Markup.anchor(evidence.id()));
        } else if (entity instanceof TreatmentPlan plan) {
            return Optional.of("plan-" + plan.id());
        } else if (entity instanceof Decision decision) {
            return Optional.of("decision-" + decision.id());
        } else if (entity instanceof ControlImplementation control) {
            return Optional.of(control.control()).filter(facts::isInStatement).map(Markup::anchor);
        }
        return control(place).filter(facts::isInStatement).map(Markup::anchor);
    }

    private static Optional<ControlRef> control(Place place) {
        try {
            return place instanceof Place.Entity entity && entity.type().equals("control")
                    ? Optional.of(ControlRef.parse(entity.id()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Place whole(Place place) {
        return place instanceof Place.Entity entity ? Place.entity(entity.type(), entity.id()) : place;
    }
}
