package dev.aims.annex.gap;

import static dev.aims.annex.gap.SoundRegister.CATALOGS;
import static dev.aims.annex.gap.SoundRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Catalog;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlanId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GapAssessmentProperties {
    private static final Catalog ISO_42001 = CATALOGS.get("iso-42001");

    /** Sound bundles, and others that count for nothing or less. */
    private static final Map<String, List<Entity>> BUNDLES = allBundles();

    @Property(tries = 100)
    void sound_evidence_never_worsens_a_verdict(
            @ForAll("bundles") Set<String> held, @ForAll("soundBundle") String more) {
        GapAssessment before = assess(held);
        Set<String> all = new TreeSet<>(held);
        all.add(more);
        GapAssessment after = assess(all);

        for (GapRow row : before.rows()) {
            GapRow now = after.get(row.requirement().entry());
            assertThat(row.verdict().showsMoreThan(now.verdict()))
                    .as("%s with %s and then %s is %s: %s", row, held, more, now.verdict(), now.reasons())
                    .isFalse();
        }
    }

    @Property(tries = 30)
    void the_order_in_which_things_were_recorded_does_not_matter(
            @ForAll("bundles") Set<String> held, @ForAll Random random) {
        List<Entity> entities = entities(held);
        List<Entity> shuffled = new ArrayList<>(entities);
        Collections.shuffle(shuffled, random);

        assertThat(GapAssessment.of(SoundRegister.of(shuffled), ISO_42001, TODAY))
                .isEqualTo(GapAssessment.of(SoundRegister.of(entities), ISO_42001, TODAY));
    }

    @Property(tries = 30)
    void a_verdict_follows_from_its_row(@ForAll("bundles") Set<String> held) {
        assertThat(assess(held).rows()).hasSize(70).allSatisfy(row -> {
            if (row.verdict() == Verdict.MET) {
                assertThat(row.against()).isEmpty();
                assertThat(row.questions()).isEmpty();
                assertThat(row.evidence()).anyMatch(HeldEvidence::counts);
                assertThat(row.aspects())
                        .filteredOn(Aspect::weighs)
                        .extracting(Aspect::state)
                        .doesNotContain(EvidenceState.LACKING, EvidenceState.IN_PART);
            } else {
                assertThat(row.toClose()).isNotEmpty();
            }
        });
    }

    @Provide
    Arbitrary<Set<String>> bundles() {
        return Arbitraries.of(BUNDLES.keySet()).set();
    }

    @Provide
    Arbitrary<String> soundBundle() {
        return Arbitraries.of(SoundRegister.bundles().keySet());
    }

    private static GapAssessment assess(Set<String> held) {
        return GapAssessment.of(SoundRegister.of(entities(held)), ISO_42001, TODAY);
    }

    private static List<Entity> entities(Set<String> held) {
        Map<EntityId<?>, Entity> entities = new LinkedHashMap<>();
        SoundRegister.base().forEach(entity -> entities.put(entity.id(), entity));
        BUNDLES.forEach((name, bundle) -> {
            if (held.contains(name)) {
                bundle.forEach(entity -> entities.putIfAbsent(entity.id(), entity));
            }
        });
        return List.copyOf(entities.values());
    }

    private static Map<String, List<Entity>> allBundles() {
        Map<String, List<Entity>> bundles = new LinkedHashMap<>(SoundRegister.bundles());
        bundles.put(
                "draft plan",
                List.of(SoundRegister.plan()
                        .id(TreatmentPlanId.parse("draft"))
                        .status(PlanStatus.DRAFT)
                        .build()));
        bundles.put(
                "unassessed risk",
                List.of(Risk.builder("unassessed").title("Not assessed").build()));
        bundles.put(
                "assessment not conducted",
                List.of(ImpactAssessment.builder("planned")
                        .title("Planned")
                        .systems(Set.of(SoundRegister.SYSTEM))
                        .build()));
        bundles.put(
                "ended evidence",
                List.of(SoundRegister.linked("ended", "iso-42001:7.3")
                        .validUntil(TODAY.minusDays(1))
                        .build()));
        bundles.put(
                "open nonconformity",
                List.of(SoundRegister.nonconformity()
                        .id(NonconformityId.parse("open"))
                        .status(NonconformityStatus.OPEN)
                        .closedOn(null)
                        .build()));
        bundles.put(
                "withdrawn objective",
                List.of(AiObjective.builder("withdrawn")
                        .title("Given up")
                        .status(ObjectiveStatus.WITHDRAWN)
                        .build()));
        return bundles;
    }
}
