package dev.aims.core.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Money;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.model.SeriesRemoval;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of the register document from the records of the model. */
final class RegisterSchema {
    private static final String CATALOG_PART = "[A-Za-z0-9][A-Za-z0-9.()_-]{0,99}";
    private static final String ID = "[a-z0-9][a-z0-9._-]{0,99}";
    private static final String DECIMAL = "-?(0|[1-9][0-9]{0,37})([.][0-9]{1,38})?";
    private static final String REF = CATALOG_PART + ":" + CATALOG_PART;
    private static final Map<Class<?>, String> FORMS = Map.of(
            Trait.class,
            "[a-z][a-z0-9_]{0,59}",
            Decimal.class,
            DECIMAL,
            Money.class,
            DECIMAL + " [A-Z]{3}",
            DecisionSubject.class,
            "(risk|treatment-plan|applicability-statement):" + ID + "|control:" + REF);
    private static final Map<String, String> COMPONENT_FORMS =
            Map.of("name", "[a-z][a-z-]{0,59}/[1-9][0-9]{0,5}", "sha256", "[0-9a-f]{64}");
    private static final Set<Class<?>> DIGESTS = Set.of(BoundProjection.class, SeriesDigest.class, SeriesRemoval.class);
    private static final Map<Class<?>, String> FORMATS =
            Map.of(LocalDate.class, "date", Instant.class, "date-time", ZoneId.class, "");

    private static final Set<DecisionStatus> SUBMITTED = Set.of(DecisionStatus.SUBMITTED, DecisionStatus.ENDORSED);

    private RegisterSchema() {}

    static ObjectNode generate() {
        SchemaBuilder types = new SchemaGenerator(settings().build()).buildMultipleSchemaDefinitions();
        ObjectNode entities = object();
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        for (EntityType<?> type : EntityType.STANDARD) {
            ObjectNode reference = types.createSchemaReference(type.type());
            entities.set(type.name(), object().put("type", "array").set("items", reference));
            ObjectNode isType = object();
            isType.putObject("properties").putObject("type").put("const", type.name());
            ObjectNode hasEntity = object();
            hasEntity.putObject("properties").set("entity", reference.deepCopy());
            changes.add(object().set("if", isType).set("then", hasEntity));
        }
        ObjectNode definitions = types.collectDefinitions("$defs");
        requireByStatus((ObjectNode) definitions.get("Decision"));
        definitions.set("Entities", entities(entities));
        definitions.set("History", history(changes));
        return document(definitions);
    }

    /** What a decision must have once it has come so far, and what comes in pairs. */
    private static void requireByStatus(ObjectNode decision) {
        ArrayNode rules = decision.putArray("allOf");
        rules.add(required("decidedOn", DecisionStatus::isDecided));
        rules.add(required("submittedBy", status -> SUBMITTED.contains(status)));
        rules.add(required("endorsedBy", status -> status == DecisionStatus.ENDORSED));
        ObjectNode pairs = decision.putObject("dependentRequired");
        for (String step : List.of("submitted", "endorsed")) {
            pairs.putArray(step + "By").add(step + "On");
            pairs.putArray(step + "On").add(step + "By");
        }
    }

    private static ObjectNode required(String property, Predicate<DecisionStatus> by) {
        ObjectNode rule = object();
        ArrayNode statuses =
                rule.putObject("if").putObject("properties").putObject("status").putArray("enum");
        Arrays.stream(DecisionStatus.values()).filter(by).forEach(status -> statuses.add(status.id()));
        rule.putObject("then").putArray("required").add(property);
        return rule;
    }

    private static SchemaGeneratorConfigBuilder settings() {
        SchemaGeneratorConfigBuilder settings = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.PLAIN_DEFINITION_KEYS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        settings.forTypesInGeneral().withCustomDefinitionProvider(RegisterSchema::definition);
        settings.forFields()
                .withRequiredCheck(RegisterSchema::isRequired)
                .withStringMaxLengthResolver(scope -> {
                    Size size = find(scope, Size.class);
                    return size != null && isText(scope) ? (Integer) size.max() : null;
                })
                .withStringMinLengthResolver(scope -> find(scope, NotBlankText.class) == null ? null : 1)
                .withStringPatternResolver(RegisterSchema::pattern)
                .withArrayMinItemsResolver(scope -> isNotEmpty(scope) ? 1 : null)
                .withArrayUniqueItemsResolver(scope -> isSet(scope) ? true : null)
                .withNumberExclusiveMinimumResolver(
                        scope -> find(scope, Positive.class) == null ? null : BigDecimal.ZERO);
        return settings;
    }

    private static boolean isSet(FieldScope scope) {
        return scope.isContainerType() && scope.getType().getErasedType() == Set.class;
    }

    private static boolean isNotEmpty(FieldScope scope) {
        return scope.isContainerType() && find(scope, NotEmpty.class) != null;
    }

    private static boolean isText(FieldScope scope) {
        return scope.getType().getErasedType() == String.class;
    }

    private static String pattern(FieldScope scope) {
        Pattern pattern = find(scope, Pattern.class);
        if (pattern != null) {
            return whole(pattern.regexp());
        }
        return DIGESTS.contains(scope.getDeclaringType().getErasedType()) && isText(scope)
                ? whole(COMPONENT_FORMS.get(scope.getName()))
                : null;
    }

    private static <A extends Annotation> A find(FieldScope scope, Class<A> annotation) {
        return scope.isFakeContainerItemScope()
                ? scope.getContainerItemAnnotation(annotation)
                : scope.getAnnotation(annotation);
    }

    /** What may be absent is marked so; an absent collection is an empty one. */
    private static boolean isRequired(FieldScope scope) {
        if (scope.isFakeContainerItemScope()) {
            return false;
        }
        Class<?> type = scope.getRawMember().getType();
        boolean isCollection = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return isCollection
                ? scope.getAnnotation(NotEmpty.class) != null
                : !scope.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw == Object.class) {
            return inline(object());
        } else if (raw.isAnnotationPresent(JsonSubTypes.class)) {
            return new CustomDefinition(
                    oneOf(raw, context),
                    CustomDefinition.DefinitionType.STANDARD,
                    CustomDefinition.EXCLUDING_ATTRIBUTES);
        } else if (raw == Map.class) {
            ResolvedType values = type.getTypeParameters().get(1);
            ObjectNode map = object().put("type", "object");
            map.set(
                    "additionalProperties",
                    values.getErasedType() == Object.class ? object() : context.createDefinitionReference(values));
            return inline(map);
        } else if (FORMATS.containsKey(raw)) {
            ObjectNode text = object().put("type", "string");
            return inline(FORMATS.get(raw).isEmpty() ? text : text.put("format", FORMATS.get(raw)));
        }
        if (FORMS.containsKey(raw)) {
            return text(object().put("type", "string").put("pattern", whole(FORMS.get(raw))));
        }
        return Stream.of(raw.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(method -> text(text(raw, method)))
                .orElse(null);
    }

    /** An object of one property, which names the kind. */
    private static ObjectNode oneOf(Class<?> type, SchemaGenerationContext context) {
        ObjectNode schema = object();
        ArrayNode kinds = schema.putArray("oneOf");
        for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
            ObjectNode wrapper = object().put("type", "object");
            wrapper.putObject("properties")
                    .set(
                            kind.name(),
                            context.createDefinitionReference(
                                    context.getTypeContext().resolve(kind.value())));
            wrapper.put("additionalProperties", false);
            wrapper.putArray("required").add(kind.name());
            kinds.add(wrapper);
        }
        return schema;
    }

    private static CustomDefinition text(ObjectNode schema) {
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.STANDARD, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static ObjectNode text(Class<?> type, Method written) {
        ObjectNode text = object().put("type", "string");
        if (type.isEnum()) {
            ArrayNode terms = text.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                try {
                    terms.add((String) written.invoke(constant));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
            return text;
        } else if (EntityId.class.isAssignableFrom(type)) {
            return text.put("pattern", whole(ID));
        }
        if (!type.getSimpleName().endsWith("Ref")) {
            throw new IllegalStateException("the form of " + type + " must be told here");
        }
        return text.put("pattern", whole(REF));
    }

    private static ObjectNode entities(ObjectNode byType) {
        ObjectNode vendors = object().put("type", "array");
        ObjectNode item = vendors.putObject("items").put("type", "object");
        item.putObject("properties").putObject("id").put("type", "string");
        item.putArray("required").add("id");
        ObjectNode entities = object().put("type", "object");
        entities.set("properties", byType);
        entities.set("additionalProperties", vendors);
        return entities;
    }

    private static ObjectNode history(ArrayNode entitiesByType) {
        ObjectNode change = closed(Map.of(
                "op",
                        object().set(
                                        "enum",
                                        JsonNodeFactory.instance
                                                .arrayNode()
                                                .add("add")
                                                .add("replace")
                                                .add("retire")
                                                .add("remove")
                                                .add("redact")),
                "type", texts(),
                "id", texts(),
                "entity", object().put("type", "object"),
                "replaces", revision(),
                "retires", revision(),
                "removes", revision(),
                "component", texts(),
                "digests", object().put("type", "array").set("items", texts())));
        change.putArray("required").add("op").add("type").add("id");
        change.set("allOf", entitiesByType);
        ObjectNode id = object().put("type", "string").put("pattern", whole(ID));
        ObjectNode actor = closed(Map.of("party", id, "onBehalfOf", id.deepCopy()));
        actor.putArray("required").add("party");
        ObjectNode hash = object().put("type", "string").put("pattern", whole("[0-9a-f]{64}"));
        ObjectNode commit = closed(Map.of(
                "revision", revision(),
                "instant", texts().put("format", "date-time"),
                "actor", actor,
                "reason", texts(),
                "changes", object().put("type", "array").set("items", change),
                "prev", hash,
                "hash", hash.deepCopy()));
        ArrayNode required = commit.putArray("required");
        commit.get("properties").propertyNames().forEach(required::add);
        ObjectNode history = closed(Map.of(
                "register",
                id.deepCopy(),
                "commits",
                object().put("type", "array").set("items", commit)));
        history.putArray("required").add("register").add("commits");
        return history;
    }

    private static ObjectNode closed(Map<String, ObjectNode> properties) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode byName = schema.putObject("properties");
        new TreeMap<>(properties).forEach(byName::set);
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode texts() {
        return object().put("type", "string");
    }

    private static ObjectNode revision() {
        return object().put("type", "integer").put("minimum", 1);
    }

    private static ObjectNode document(ObjectNode definitions) {
        ObjectNode schema = object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:dev.aims:schema:register:1")
                .put("title", "Register document, version 1")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("format").put("const", RegisterJson.FORMAT);
        properties.putObject("version").put("type", "integer").put("minimum", 1);
        properties.putObject("minReader").put("const", 1);
        properties.putObject("revision").put("type", "integer").put("minimum", 0);
        properties.set("entities", reference("Entities"));
        properties.set("retired", reference("Entities"));
        properties.set("history", reference("History"));
        schema.put("additionalProperties", false);
        schema.putArray("required")
                .add("format")
                .add("version")
                .add("minReader")
                .add("revision")
                .add("entities");
        schema.set("$defs", definitions);
        return schema;
    }

    private static ObjectNode reference(String definition) {
        return object().put("$ref", "#/$defs/" + definition);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static String whole(String pattern) {
        return "^(" + pattern + ")$";
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
