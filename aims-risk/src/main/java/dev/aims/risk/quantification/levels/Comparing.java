package dev.aims.risk.quantification.levels;

import dev.aims.core.AimsException;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleMeasure;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.quantification.LossStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Compares assessments by one version of criteria with loss models, one risk after the other. */
final class Comparing {
    private static final Map<AssessmentStage, LossStage> STAGES = stages();
    /** Figures are not so exact that a bound of a band, which is round, could be told from its neighbours. */
    private static final double SLACK = 1e-3;

    private static final String BASIS = "ISO/IEC 42001, 6.1.2";

    private final RiskMatrix matrix;
    private final RiskCriteria criteria;
    private final EventProfiles profiles;
    private final BadYears badYears;
    private final List<LevelComparison> comparisons = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> unfit = new LinkedHashMap<>();

    Comparing(RiskMatrix matrix, EventProfiles profiles) {
        this.matrix = matrix;
        criteria = matrix.criteria();
        this.profiles = profiles;
        badYears = new BadYears(profiles);
    }

    private static Map<AssessmentStage, LossStage> stages() {
        Map<AssessmentStage, LossStage> stages = new LinkedHashMap<>();
        stages.put(AssessmentStage.INHERENT, LossStage.INHERENT);
        stages.put(AssessmentStage.CURRENT, LossStage.CURRENT);
        stages.put(AssessmentStage.RESIDUAL, LossStage.RESIDUAL);
        return stages;
    }

    /** @param model of the risk */
    void add(Risk risk, LossModel model) {
        Map<LossStage, EventProfile> known = new EnumMap<>(LossStage.class);
        STAGES.forEach((stage, lossStage) -> stage.of(risk)
                .filter(assessment -> assessment.criteria().equals(criteria.id()))
                .ifPresent(assessment -> add(
                        risk,
                        stage,
                        assessment,
                        () -> known.computeIfAbsent(
                                        EventProfiles.firstAlike(model, lossStage), first -> profiles.of(risk, first))
                                .at(lossStage))));
        badYears.add(risk);
    }

    private void add(Risk risk, AssessmentStage stage, Assessment assessment, Supplier<EventProfile> worksOut) {
        String place = stage.name().toLowerCase(Locale.ROOT);
        if (!matrix.isOwn(assessment)) {
            notComparable(
                    risk,
                    place,
                    "was assessed by version " + assessment.criteriaVersion()
                            + " of the criteria and compared by version " + criteria.version() + "; assess it anew");
            return;
        }
        EventProfile profile;
        try {
            profile = worksOut.get();
        } catch (IllegalArgumentException | AimsException e) {
            notComparable(risk, "lossModel", "tells no loss at stage " + place + ": " + e.getMessage());
            return;
        }
        compareLikelihood(risk, place, assessment, profile);
        boolean inMoney = compareConsequences(risk, place, assessment, profile);
        comparisons.add(new LevelComparison(risk.id(), stage, assessment, profile, inMoney));
    }

    private void compareLikelihood(Risk risk, String place, Assessment assessment, EventProfile profile) {
        Scale scale = criteria.likelihood();
        String level = assessment.likelihood();
        if (level == null) {
            notComparable(risk, place, "was assessed without likelihood, so that only its consequence can be compared");
        } else if (!BandedScale.isBanded(scale) || scale.measure() == ScaleMeasure.AMOUNT) {
            unfit(
                    "likelihood",
                    "has no bands of frequency or probability that events of loss models can be held against");
        } else {
            boolean isFrequency = scale.measure() == ScaleMeasure.FREQUENCY;
            double value = isFrequency ? profile.frequency() : profile.probability();
            String says = isFrequency
                    ? "its loss model expects " + BandedScale.shown(value) + " events a year"
                    : "its loss model gives a year with an event the probability " + BandedScale.shown(value);
            BandedScale banded = new BandedScale(scale, 1);
            compare(risk, place + ".likelihood", "likelihood", banded, level, value, value, says);
        }
    }

    /** Whether all that was judged counts money that can be compared. */
    private boolean compareConsequences(Risk risk, String place, Assessment assessment, EventProfile profile) {
        List<Scale> money = new ArrayList<>();
        for (int i = 0; i < criteria.consequences().size(); i++) {
            Scale scale = criteria.consequences().get(i);
            if (assessment.consequences().containsKey(scale.id()) && isMoney("consequences[" + i + "]", scale)) {
                money.add(scale);
            }
        }
        if (money.size() > 1) {
            unfit(
                    "consequences",
                    "count money in several dimensions, and a loss model does not tell which part of an event belongs to"
                            + " which");
        } else if (money.size() == 1) {
            compareConsequence(risk, place, money.get(0), assessment, profile);
        }
        return money.size() == assessment.consequences().size();
    }

    private boolean isMoney(String path, Scale scale) {
        if (!BandedScale.isBanded(scale) || scale.measure() != ScaleMeasure.AMOUNT) {
            unfit(path, "has no bands of amounts that losses can be held against");
            return false;
        } else if (scale.unit() == null || profiles.findRate(scale.unit()).isEmpty()) {
            String unit = scale.unit() == null ? "amounts without a unit" : scale.unit();
            unfit(path, "counts " + unit + ", for which there is no rate of exchange to " + profiles.currency());
            return false;
        }
        return true;
    }

    private void compareConsequence(Risk risk, String place, Scale scale, Assessment assessment, EventProfile profile) {
        double rate = profiles.findRate(Objects.requireNonNull(scale.unit())).orElseThrow();
        double median = profile.event().median();
        double high = profile.event().high();
        String says = "an event costs " + BandedScale.shown(median) + " " + profiles.currency() + " in the median and "
                + BandedScale.shown(high) + " at 90 %";
        String level = Objects.requireNonNull(assessment.consequences().get(scale.id()));
        compare(
                risk,
                place + ".consequences[" + scale.id() + "]",
                "consequence",
                new BandedScale(scale, rate),
                level,
                median,
                high,
                says);
    }

    private void compare(
            Risk risk,
            String place,
            String what,
            BandedScale scale,
            String level,
            double low,
            double high,
            String says) {
        OptionalInt assessed = scale.findLevel(level);
        OptionalInt least = scale.findLevel(low * (1 - SLACK));
        OptionalInt most = scale.findLevel(high * (1 + SLACK));
        if (assessed.isEmpty() || least.isEmpty() || most.isEmpty()) {
            notComparable(
                    risk,
                    place,
                    assessed.isEmpty()
                            ? "is " + level + ", which is no level of the scale"
                            : "is compared with bands that leave a gap: " + says);
            return;
        }
        int at = assessed.getAsInt();
        if (at < least.getAsInt()) {
            disagree(risk, place, what + "-understated", scale, at, least.getAsInt(), says);
        } else if (at > most.getAsInt()) {
            disagree(risk, place, what + "-overstated", scale, at, most.getAsInt(), says);
        }
    }

    private void disagree(
            Risk risk, String place, String code, BandedScale scale, int assessed, int model, String says) {
        add(
                Math.abs(assessed - model) > 1 ? Severity.WARNING : Severity.INFO,
                code,
                risk,
                place,
                "is " + scale.describe(assessed) + ", and " + says + ", which is " + scale.describe(model)
                        + "; see which of the two is right, and correct the other");
    }

    private void notComparable(Risk risk, String place, String message) {
        add(Severity.INFO, "not-comparable", risk, place, message);
    }

    private void add(Severity severity, String code, Risk risk, String place, String message) {
        findings.add(new Finding(
                "levels." + code,
                severity,
                new Place.Entity(EntityType.nameOf(Risk.class), risk.id().value(), place),
                message,
                BASIS));
    }

    /** Told once, however many risks it concerns. */
    private void unfit(String path, String why) {
        unfit.merge(path + "\n" + why, 1, Integer::sum);
    }

    LevelReport report(double factor) {
        List<Finding> all = new ArrayList<>(findings);
        RankReversal reversal = new RankReversal(badYears, profiles.currency(), factor);
        for (AssessmentStage stage : STAGES.keySet()) {
            all.addAll(reversal.find(
                    comparisons.stream().filter(each -> each.stage() == stage).toList()));
        }
        unfit.forEach((key, count) -> {
            int end = key.indexOf('\n');
            all.add(new Finding(
                    "levels.not-comparable",
                    Severity.INFO,
                    new Place.Entity(
                            EntityType.nameOf(RiskCriteria.class), criteria.id().value(), key.substring(0, end)),
                    key.substring(end + 1) + "; concerns " + count + (count == 1 ? " assessment" : " assessments"),
                    BASIS));
        });
        return new LevelReport(comparisons, all);
    }
}
