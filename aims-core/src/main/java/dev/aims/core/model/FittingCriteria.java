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
import java.util.Map;

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
            Map<String, String> misfits = criteria.misfits();
            context.disableDefaultConstraintViolation();
            misfits.forEach((message, component) -> context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(component)
                    .addConstraintViolation());
            return misfits.isEmpty();
        }
    }
}
