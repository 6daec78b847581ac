package dev.aims.core.internal.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedWithParams;

/**
 * Calls the constructor of a record through a handle that is made once. Jackson 3.1 adapts its handle anew with each
 * call, which for records of many components takes longer than the rest of reading them.
 */
final class RecordInstantiator extends StdValueInstantiator {
    private static final long serialVersionUID = 1L;

    private final transient MethodHandle constructor;

    private RecordInstantiator(StdValueInstantiator standard, MethodHandle constructor) {
        super(standard);
        this.constructor = constructor;
    }

    /** Puts itself in the place of the standard way, where the constructor can be called from here. */
    static void install(BeanDeserializerBuilder builder) {
        if (builder.getValueInstantiator() instanceof StdValueInstantiator standard
                && standard.getClass() == StdValueInstantiator.class) {
            MethodHandle constructor = handle(standard.getWithArgsCreator());
            if (constructor != null) {
                builder.setValueInstantiator(new RecordInstantiator(standard, constructor));
            }
        }
    }

    private static @Nullable MethodHandle handle(@Nullable AnnotatedWithParams creator) {
        if (creator == null || !(creator.getAnnotated() instanceof Constructor<?> constructor)) {
            return null;
        }
        try {
            return MethodHandles.publicLookup()
                    .unreflectConstructor(constructor)
                    .asFixedArity()
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            return null; // not public: Jackson's own way may be allowed to
        }
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments) throws JacksonException {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            return context.handleInstantiationProblem(getValueClass(), arguments, rewrapCtorProblem(context, e));
        }
    }
}
