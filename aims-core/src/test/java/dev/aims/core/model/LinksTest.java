package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What entities refer to: live, or as the record of something. */
class LinksTest {
    @Test
    void a_decision_depends_on_who_decided_and_is_a_record_of_what() {
        Decision acceptance = Examples.exclusion("d", "board").toBuilder()
                .kind(DecisionKind.ACCEPTANCE)
                .subject(DecisionSubject.parse("risk:r"))
                .build();
        assertThat(texts(acceptance.links())).containsExactly("board");
        assertThat(texts(acceptance.records())).containsExactly("r");
    }

    @Test
    void an_incident_depends_on_its_owner_and_is_a_record_of_what_it_befell() {
        Incident incident = Examples.incident("i").toBuilder()
                .owner(PartyId.parse("office"))
                .systems(Set.of(AiSystemId.parse("s")))
                .components(Set.of(AiComponentId.parse("c")))
                .risks(Set.of(RiskId.parse("r")))
                .notifications(List.of(Notification.builder("n")
                        .title("Serious incident")
                        .recipient(PartyId.parse("authority"))
                        .build()))
                .build();
        assertThat(texts(incident.links())).containsExactly("office");
        assertThat(texts(incident.records())).containsExactlyInAnyOrder("s", "c", "r", "authority");
    }

    @Test
    void evidence_is_a_record_of_the_systems_that_it_is_about() {
        Evidence evidence = Examples.evidence("e").toBuilder()
                .owner(PartyId.parse("office"))
                .systems(Set.of(AiSystemId.parse("s")))
                .build();
        assertThat(texts(evidence.links())).containsExactly("office");
        assertThat(texts(evidence.records())).containsExactly("s");
        assertThat(evidence.isAbout(AiSystemId.parse("s"))).isTrue();
        assertThat(evidence.isAbout(AiSystemId.parse("other"))).isFalse();
        assertThat(Examples.evidence("e").isAbout(AiSystemId.parse("other"))).isTrue();
    }

    @Test
    void an_impact_assessment_depends_on_its_systems() {
        ImpactAssessment assessment = Examples.impactAssessment("a", "s").toBuilder()
                .approvedBy(PartyId.parse("board"))
                .build();
        assertThat(texts(assessment.links())).containsExactly("s");
        assertThat(texts(assessment.records())).containsExactly("board");
    }

    @Property(tries = 300)
    void what_an_entity_refers_to_stands_before_it_in_the_list_of_types(@ForAll("entities") Entity entity) {
        List<?> types = EntityType.STANDARD.stream().map(EntityType::type).toList();
        int own = types.indexOf(entity.getClass());
        assertThat(Stream.concat(entity.links(), entity.records()))
                .allSatisfy(id -> assertThat(types.indexOf(id.type()))
                        .as("%s in %s", id.type(), entity.getClass())
                        .isBetween(0, own - 1));
    }

    /** Walks the values of the entity, so that no component with an id in it is forgotten. */
    @Property(tries = 300)
    void every_id_in_an_entity_is_a_link_or_a_record(@ForAll("entities") Entity entity)
            throws ReflectiveOperationException {
        Set<EntityId<?>> named = new HashSet<>();
        collect(entity, named);
        named.remove(entity.id());
        Set<EntityId<?>> told = new HashSet<>();
        entity.links().forEach(told::add);
        entity.records().forEach(told::add);
        told.remove(entity.id());
        assertThat(told).isEqualTo(named);
    }

    private static void collect(Object value, Set<EntityId<?>> found) throws ReflectiveOperationException {
        if (value instanceof EntityId<?> id) {
            found.add(id);
        } else if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                collect(item, found);
            }
        } else if (value instanceof Map<?, ?> map) {
            collect(new TreeMap<>(map).keySet(), found);
            collect(map.values(), found);
        } else if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(value), found);
            }
        }
    }

    private static Stream<String> texts(Stream<EntityId<?>> ids) {
        return ids.map(Object::toString);
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelArbitraries.entities();
    }
}
