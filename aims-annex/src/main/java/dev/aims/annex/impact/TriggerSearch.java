package dev.aims.annex.impact;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentId;
import dev.aims.core.model.ImpactTrigger;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Trait;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks in a register for what calls for impact assessments. For one thread, used once. */
final class TriggerSearch {
    private final RegisterView view;
    private final LocalDate today;
    private final ImpactAssessmentTemplate template;
    private final Past past;
    private final Events events;
    private final Map<AiSystemId, ImpactAssessment> newest = new HashMap<>();
    private final Map<AiSystemId, List<ImpactAssessmentId>> underWay = new HashMap<>();

    TriggerSearch(Register register, LocalDate today, ImpactAssessmentTemplate template) {
        view = register.view();
        this.today = Objects.requireNonNull(today, "today");
        this.template = template;
        ZoneId zone = view.context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
        past = new Past(register, zone);
        events = new Events(view, today, past, zone);
        view.all(ImpactAssessment.class).stream()
                .sorted(Comparator.comparing(TriggerSearch::day)
                        .thenComparing(assessment -> assessment.id().value()))
                .forEach(this::collect);
    }

    private static LocalDate day(ImpactAssessment assessment) {
        return assessment.conductedOn() == null ? LocalDate.MIN : assessment.conductedOn();
    }

    private void collect(ImpactAssessment assessment) {
        boolean conducted =
                assessment.conductedOn() != null && !assessment.conductedOn().isAfter(today);
        for (AiSystemId system : assessment.systems()) {
            if (conducted) {
                newest.put(system, assessment);
            } else {
                underWay.computeIfAbsent(system, key -> new ArrayList<>()).add(assessment.id());
            }
        }
    }

    ImpactTriggers triggers() {
        List<SystemTriggers> systems =
                view.systems().stream().filter(this::isLooked).map(this::system).toList();
        List<String> questions = template.triggers().stream()
                .map(ReassessmentTrigger::question)
                .filter(Objects::nonNull)
                .toList();
        return new ImpactTriggers(today, systems, questions);
    }

    /** A system that is out of use is looked at only if it was assessed when it was not. */
    private boolean isLooked(AiSystem system) {
        ImpactAssessment assessment = newest.get(system.id());
        return system.stage() != LifeCycleStage.RETIREMENT
                || (assessment != null && past.then(system, day(assessment)).stage() != LifeCycleStage.RETIREMENT);
    }

    private SystemTriggers system(AiSystem system) {
        Found found = new Found(template);
        ImpactAssessment assessment = newest.get(system.id());
        if (assessment == null) {
            neverAssessed(system, found);
        } else {
            since(system, assessment, found);
        }
        return new SystemTriggers(
                system.id(),
                assessment == null ? null : assessment.id(),
                underWay.getOrDefault(system.id(), List.of()),
                found.fired(),
                found.questions());
    }

    private static void neverAssessed(AiSystem system, Found found) {
        String stage = system.stage() == null
                ? "at a stage that is not recorded"
                : "at the stage " + system.stage().title();
        found.fire(
                FiredTrigger.NEVER_ASSESSED,
                "no impact assessment was conducted, and the system is " + stage,
                "ISO/IEC 42001, 6.1.4 and A.5.2");
        if (system.stage() == null) {
            found.ask("At which stage of its life is " + system.id() + "?");
        }
    }

    private void since(AiSystem system, ImpactAssessment assessment, Found found) {
        LocalDate conducted = day(assessment);
        AiSystem then = past.then(system, conducted);
        LocalDate next = assessment.nextReview();
        if (next == null) {
            found.ask("When is " + system.id() + " to be assessed again? No day was set with " + assessment.id());
        } else if (next.isBefore(today)) {
            found.fire(ImpactTrigger.PLANNED_INTERVAL, "the next assessment was planned for " + next);
        }
        new Changes(view, past, conducted).find(then, system, found);
        findStage(then, system, found);
        events.find(system, conducted, found);
        if (system.has(Trait.CONTINUOUS_LEARNING)) {
            found.ask("The model of " + system.id() + " keeps learning: does it still behave as it was assessed?");
        }
    }

    private void findStage(AiSystem then, AiSystem now, Found found) {
        LifeCycleStage stage = now.stage();
        if (stage == null || stage == then.stage()) {
            return;
        }
        String from = then.stage() == null ? "" : " from " + then.stage().title();
        if (stage == LifeCycleStage.RETIREMENT) {
            found.fire(ImpactTrigger.REUSE_OR_RETIREMENT, "the system went" + from + " to " + stage.title());
        } else if (template.lifeCyclePoints().contains(stage)) {
            found.fire(
                    FiredTrigger.LIFE_CYCLE_POINT,
                    "the system went" + from + " to " + stage.title(),
                    "ISO/IEC 42001, A.5.2; the points of its life are practice");
        }
    }

    /** What was found for one system, each trigger with its basis. */
    static final class Found {
        private final ImpactAssessmentTemplate template;
        private final Map<String, FiredTrigger> fired = new LinkedHashMap<>();
        private final List<String> questions = new ArrayList<>();

        Found(ImpactAssessmentTemplate template) {
            this.template = template;
        }

        /** A trigger that the template does not have is none. */
        void fire(ImpactTrigger trigger, String reason) {
            template.triggers().stream()
                    .filter(each -> each.id().equals(trigger.id()))
                    .findFirst()
                    .ifPresent(each -> fire(each.id(), reason, basis(each.basis())));
        }

        void fire(String trigger, String reason, String basis) {
            fired.put(trigger + reason, new FiredTrigger(trigger, reason, basis));
        }

        void ask(String question) {
            questions.add(question);
        }

        List<FiredTrigger> fired() {
            return List.copyOf(fired.values());
        }

        List<String> questions() {
            return questions;
        }

        private static String basis(String basis) {
            return Character.isDigit(basis.charAt(0)) ? "ISO/IEC 42001, " + basis : basis;
        }
    }
}
