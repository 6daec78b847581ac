package dev.aims.core.validation;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A component of a record, by its name. */
final class Component {
    static final Component NONE = new Component("");

    private final String name;

    /** The accessor in the class that was asked for last; a constraint sits on one class only. */
    private volatile @Nullable Method accessor;

    Component(String name) {
        this.name = name;
    }

    @Nullable
    Object of(Record value) {
        try {
            return accessorIn(value.getClass()).invoke(value);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new ConstraintDeclarationException(
                    value.getClass().getName() + " must have a component " + name + " that can be read", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Method accessorIn(Class<?> type) throws NoSuchMethodException {
        Method known = accessor;
        if (known == null || known.getDeclaringClass() != type) {
            known = type.getDeclaredMethod(name);
            known.trySetAccessible();
            accessor = known;
        }
        return known;
    }

    /** Reports the constraint's own message at this component instead of at the record. */
    void report(ConstraintValidatorContext context) {
        String message = context.getDefaultConstraintMessageTemplate();
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(name)
                .addConstraintViolation();
    }
}
