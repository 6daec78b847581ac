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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of risk criteria fit each other: the scales of consequence are equally long, the matrix has a row for each
 * level of likelihood and in it a cell for each step of consequence, its cells and the tolerance are levels of risk.
 *
 * <p>Each misfit is reported at the component that would have to change.
 */
@Documented
@Constraint(validatedBy = FittingCriteria.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FittingCriteria {
    String message() default "must have parts that fit each other";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<FittingCriteria, RiskCriteria> {
        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public boolean isValid(RiskCriteria criteria, ConstraintValidatorContext context) {
            Map<String, String> misfits = misfits(criteria);
            context.disableDefaultConstraintViolation();
            misfits.forEach((message, component) -> context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(component)
                    .addConstraintViolation());
            return misfits.isEmpty();
        }

        /** The component that does not fit, by what is wrong with it. */
        private static Map<String, String> misfits(RiskCriteria criteria) {
            List<Scale> consequences = criteria.consequences();
            int steps =
                    consequences.isEmpty() ? 0 : consequences.get(0).levels().size();
            List<List<String>> matrix = criteria.matrix();
            Set<String> levels = criteria.levels().stream().map(RiskLevel::id).collect(Collectors.toSet());
            Map<String, String> misfits = new LinkedHashMap<>();
            if (consequences.stream().anyMatch(scale -> scale.levels().size() != steps)) {
                misfits.put("must be scales with the same number of levels", "consequences");
            }
            if (matrix.size() != criteria.likelihood().levels().size()) {
                misfits.put("must have one row for each level of likelihood", "matrix");
            }
            if (matrix.stream().anyMatch(row -> row.size() != steps)) {
                misfits.put("must have in each row one cell for each step of consequence", "matrix");
            }
            if (!matrix.stream().allMatch(levels::containsAll)) {
                misfits.put("must hold ids of levels only", "matrix");
            }
            if (!levels.contains(criteria.tolerance())) {
                misfits.put("must be the id of a level", "tolerance");
            }
            return misfits;
        }
    }
}
