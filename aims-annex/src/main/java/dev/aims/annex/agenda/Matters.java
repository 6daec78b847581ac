package dev.aims.annex.agenda;

import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the things on an agenda are called, who answers for them, and which belong together: a decision on a risk or a plan
 * is no matter of its own.
 */
final class Matters {
    /** A finding that names no entity is about the register. */
    static final Place REGISTER = Place.document("");

    private static final Pattern ACTION = Pattern.compile("^actions\\[([0-9]{1,6})]");

    private final Map<Place, Entity> byPlace = new HashMap<>();

    Matters(RegisterView view) {
        for (EntityType<?> type : EntityType.STANDARD) {
            for (Entity entity : view.all(type.type())) {
                byPlace.put(placeOf(entity.id()), entity);
            }
        }
    }

    static Place placeOf(EntityId<?> id) {
        return Place.entity(EntityType.nameOf(id.type()), id.value());
    }

    static boolean isRisk(Place matter) {
        return matter instanceof Place.Entity entity && entity.type().equals(EntityType.nameOf(Risk.class));
    }

    /** The matter that a place belongs to. */
    Place of(Place place) {
        if (!(place instanceof Place.Entity entity)) {
            return REGISTER;
        }
        Place whole = Place.entity(entity.type(), entity.id());
        return byPlace.get(whole) instanceof Decision decision
                ? subject(decision).map(Matters::placeOf).orElse(whole)
                : whole;
    }

    /** What has to stand before a reason of the place, so that it can be said of the matter that the place belongs to. */
    String prefix(Place place) {
        if (!(place instanceof Place.Entity part)) {
            return "";
        }
        Entity entity = byPlace.get(Place.entity(part.type(), part.id()));
        if (entity instanceof Decision decision && subject(decision).isPresent()) {
            return "its " + decision.kind().id() + " ";
        }
        if (part.component() == null) {
            return "";
        }
        Matcher action = ACTION.matcher(part.component());
        if (entity instanceof TreatmentPlan plan && action.find()) {
            int index = Integer.parseInt(action.group(1));
            if (index < plan.actions().size()) {
                return "action \"" + plan.actions().get(index).title() + "\" ";
            }
        }
        return part.component() + " ";
    }

    private static Optional<EntityId<?>> subject(Decision decision) {
        if (decision.subject() instanceof DecisionSubject.OfRisk subject) {
            return Optional.of(subject.risk());
        } else if (decision.subject() instanceof DecisionSubject.OfPlan subject) {
            return Optional.of(subject.plan());
        }
        return Optional.empty();
    }

    String title(Place matter) {
        Entity entity = byPlace.get(matter);
        if (entity instanceof AimsContext) {
            return "Context of the management system";
        } else if (entity != null) {
            return entity.label();
        }
        return matter.equals(REGISTER) ? "The register" : matter.toString();
    }

    @Nullable
    PartyId owner(Place matter) {
        Entity entity = byPlace.get(matter);
        if (entity instanceof Risk risk) {
            return risk.owner();
        } else if (entity instanceof TreatmentPlan plan) {
            return plan.owner();
        } else if (entity instanceof AiSystem system) {
            return system.owner();
        } else if (entity instanceof ControlImplementation control) {
            return control.owner();
        } else if (entity instanceof Indicator indicator) {
            return indicator.owner();
        }
        return entity instanceof AiObjective objective ? objective.owner() : null;
    }
}
