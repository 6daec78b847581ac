package dev.aims.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Party;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Risk;
import dev.aims.core.model.Trait;
import dev.aims.core.model.TreatmentPlan;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntityJsonTest {
    @Test
    void an_entity_is_written_in_the_order_of_its_components_without_what_is_absent() {
        AiSystem system = Examples.system("loan-scoring").toBuilder()
                .traits(Set.of(Trait.OPAQUE_MODEL, Trait.AUTOMATED_DECISION))
                .nextReview(LocalDate.of(2026, 5, 1))
                .attributes(Map.of("price", "10.00", "big", Double.parseDouble("1e23")))
                .build();
        assertThat(EntityJson.write(system)).isEqualTo("""
                {
                  "id" : "loan-scoring",
                  "name" : "Loan scoring",
                  "traits" : [ "automated_decision", "opaque_model" ],
                  "nextReview" : "2026-05-01",
                  "attributes" : {
                    "big" : 1.0E23,
                    "price" : "10.00"
                  }
                }""");
    }

    @Test
    void every_type_is_read_back_equal() {
        assertThat(Examples.oneOfEach())
                .allSatisfy(entity -> assertThat((Entity) EntityJson.read(EntityJson.write(entity), entity.getClass()))
                        .isEqualTo(entity));
    }

    static Stream<Arguments> malformed() {
        String risk = "{'id':'r','title':'t','kind':'threat','status':'identified',";
        String system = "{'id':'s','name':'n',";
        return Stream.of(
                Arguments.of(Party.class, "", "line 1, column 0: must be an object"),
                Arguments.of(Party.class, "null", "an entity is required but the text is null"),
                Arguments.of(Party.class, "[]", "line 1, column 1: must be an object"),
                Arguments.of(
                        Party.class,
                        "{'id':",
                        "line 1, column 7: Unexpected end-of-input within/between Object entries"),
                Arguments.of(Party.class, "{'id':'p','name':'n'}", "line 1, column 21: kind is required"),
                Arguments.of(
                        Party.class,
                        "{'id':'p','name':'n','kind':'role','nope':1}",
                        "/nope: is not known here; known are id, name, kind, contact, needs, competences, language, "
                                + "tags, references, attributes"),
                Arguments.of(Party.class, "{'id':'p','name':5}", "/name: must be text but was 5"),
                Arguments.of(Party.class, "{'id':'p','name':{}}", "/name: must be text"),
                Arguments.of(Party.class, "{'id':5}", "/id: must be of the form of PartyId"),
                Arguments.of(
                        Party.class, "{'id':'P'}", "/id: PartyId must match [a-z0-9][a-z0-9._-]{0,99} but was \"P\""),
                Arguments.of(
                        Party.class,
                        "{'id':'p','kind':'persn'}",
                        "/kind: PartyKind must be one of person, role, organization but was \"persn\""),
                Arguments.of(Party.class, "{'id':'p','id':'q'}", "line 1, column 15: Duplicate Object property \"id\""),
                Arguments.of(Party.class, "{'id':'p','tags':'x'}", "/tags: must be an array"),
                Arguments.of(
                        Party.class, "{'id':'p','references':[{'type':'t'}]}", "/references/0: location is required"),
                Arguments.of(
                        Party.class,
                        "{'id':'p','name':'n','kind':'person','tags':[null]}",
                        "line 1, column 51: each item of tags is required"),
                Arguments.of(
                        Party.class,
                        "{'id':'p','name':'n','kind':'person','attributes':{'a':[1,null]}}",
                        "line 1, column 65: attributes.a[1] is required"),
                Arguments.of(
                        AiSystem.class,
                        system + "'nextReview':'2025-02-30'}",
                        "/nextReview: must be a date such as 2024-12-31 but was \"2025-02-30\""),
                Arguments.of(
                        AiSystem.class,
                        system + "'nextReview':20000}",
                        "/nextReview: must be a date such as 2024-12-31 but was 20000"),
                Arguments.of(
                        AiSystem.class,
                        system + "'nextReview':'2025-01-01T00:00:00Z'}",
                        "/nextReview: must be a date such as 2024-12-31 but was \"2025-01-01T00:00:00Z\""),
                Arguments.of(
                        AiSystem.class,
                        system + "'traits':['Bad']}",
                        "/traits/0: Trait must match [a-z][a-z0-9_]{0,59} but was \"Bad\""),
                Arguments.of(
                        AimsContext.class,
                        "{'zone':'Mars/North'}",
                        "/zone: must be a time zone such as Europe/Berlin but was \"Mars/North\""),
                Arguments.of(
                        PlannedChange.class, "{'id':'d','significant':'true'}", "/significant: must be true or false"),
                Arguments.of(
                        Risk.class,
                        risk + "'inherent':{'criteria':'c','criteriaVersion':1.7}}",
                        "/inherent/criteriaVersion: must be a whole number but was 1.7"),
                Arguments.of(
                        Risk.class,
                        risk + "'inherent':{'criteria':'c','level':'l','rank':1}}",
                        "/inherent/criteriaVersion: is required"),
                Arguments.of(
                        TreatmentPlan.class,
                        "{'expectedResidual':{'R':{}}}",
                        "/expectedResidual: must be of the form of RiskId but was \"R\""));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_cannot_be_read_is_told_with_its_place_and_without_names_of_classes(
            Class<? extends Entity> type, String text, String message) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> EntityJson.read(text.replace('\'', '"'), type))
                .withMessage(message)
                .withMessageNotContainingAny("dev.aims", "java.", "tools.jackson");
    }

    @Test
    void nothing_may_follow_the_entity() {
        String text = EntityJson.write(Examples.party("p"));
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> EntityJson.read(text + " {}", Party.class));
        assertThat(EntityJson.read("\n" + text + "\n ", Party.class)).isEqualTo(Examples.party("p"));
    }
}
