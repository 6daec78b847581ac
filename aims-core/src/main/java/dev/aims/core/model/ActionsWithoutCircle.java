package dev.aims.core.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The actions of a plan depend on actions of the same plan, and on none that waits for them in turn. The violation names
 * what has to be cut.
 */
@Documented
@Constraint(validatedBy = ActionsWithoutCircle.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActionsWithoutCircle {
    String message() default "must not depend on each other in a circle";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<ActionsWithoutCircle, TreatmentPlan> {
        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public boolean isValid(TreatmentPlan plan, ConstraintValidatorContext context) {
            String misfit = misfit(plan.actions());
            if (misfit.isEmpty()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(misfit)
                    .addPropertyNode("actions")
                    .addConstraintViolation();
            return false;
        }

        private static String misfit(List<TreatmentAction> actions) {
            Map<String, Set<String>> waiting = new LinkedHashMap<>();
            actions.forEach(action -> waiting.put(action.id(), new HashSet<>(action.dependsOn())));
            for (TreatmentAction action : actions) {
                for (String other : action.dependsOn()) {
                    if (!waiting.containsKey(other)) {
                        return "must depend on actions of the same plan but " + action.id() + " depends on " + other;
                    }
                }
            }
            return circle(waiting);
        }

        /** Takes away what waits for nothing, until nothing is left or all that is left waits for each other. */
        private static String circle(Map<String, Set<String>> waiting) {
            Set<String> free;
            do {
                free = waiting.entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                waiting.keySet().removeAll(free);
                for (Set<String> others : waiting.values()) {
                    others.removeAll(free);
                }
            } while (!free.isEmpty());
            return waiting.isEmpty()
                    ? ""
                    : "must not depend on each other in a circle but these do or wait for one that does: "
                            + String.join(", ", waiting.keySet());
        }
    }
}
