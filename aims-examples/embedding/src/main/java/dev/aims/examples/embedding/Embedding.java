package dev.aims.examples.embedding;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Constraints;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Takes one entity of every type through what a host may do with it: its own mappers of Jackson 2 and 3, its own Jakarta
 * validator, and a register. Prints how many came through, and ends with status 1 if one did not.
 */
public final class Embedding {
    private static final Map<String, HostMapper> MAPPERS =
            Map.of("Jackson 2", HostMapper.jackson2(), "Jackson 3", HostMapper.jackson3());

    private Embedding() {}

    public static void main(String[] arguments) {
        List<Entity> entities = OneOfEach.entities();
        List<String> differences = new ArrayList<>(mapped(entities, MAPPERS));
        differences.addAll(validated(entities));
        differences.addAll(committed(entities));
        if (entities.size() != EntityType.STANDARD.size()) {
            differences.add(entities.size() + " entities, but there are " + EntityType.STANDARD.size() + " types");
        }
        differences.forEach(System.err::println);
        Module core = Register.class.getModule();
        System.out.println(entities.size() + " entities of " + EntityType.STANDARD.size() + " types, "
                + differences.size() + " differences, on the "
                + (core.isNamed() ? "module path as " + core.getName() : "class path"));
        if (!differences.isEmpty()) {
            System.exit(1);
        }
    }

    /** What one mapper writes, each of them reads. */
    static List<String> mapped(List<Entity> entities, Map<String, HostMapper> mappers) {
        List<String> differences = new ArrayList<>();
        for (Entity entity : entities) {
            mappers.forEach((writer, writing) -> {
                String json = writing.write(entity);
                mappers.forEach((reader, reading) -> {
                    Entity read = reading.read(json, entity.getClass());
                    if (!read.equals(entity)) {
                        differences.add(writer + " wrote " + json + " and " + reader + " read " + read);
                    }
                });
            });
        }
        return differences;
    }

    private static List<String> validated(List<Entity> entities) {
        Validator validator = validator();
        List<String> differences = new ArrayList<>();
        for (Entity entity : entities) {
            validator
                    .validate(entity)
                    .forEach(violation -> differences.add(
                            entity.id() + " " + violation.getPropertyPath() + " " + violation.getMessage()));
        }
        if (validator.validate(OneOfEach.invalid()).size() != 1) {
            differences.add("the validator must find one violation in " + OneOfEach.invalid());
        }
        return differences;
    }

    private static List<String> committed(List<Entity> entities) {
        RegisterSettings settings = RegisterSettings.withDefaults().constraints(Constraints.using(validator()));
        Register register = Register.inMemory(settings);
        register.commit(Actor.of("ai-office"), "one of each type", change -> change.addAll(entities));
        RegisterView view = register.view();
        List<String> differences = new ArrayList<>();
        for (Entity entity : entities) {
            if (!view.get(entity.id()).equals(entity)) {
                differences.add("the register holds " + view.get(entity.id()) + " instead of " + entity);
            }
        }
        register.verify().findings().forEach(finding -> differences.add(finding.toString()));
        return differences;
    }

    /** Without an expression language, which a host may have and the model does not need. */
    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
