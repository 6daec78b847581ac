package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.PartyId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How well experts are calibrated on questions whose answers are known, and the weights that follow, by the classical model
 * (Cooke: Experts in Uncertainty, 1991; Cooke and Goossens: TU Delft expert judgment data base, 2008).
 *
 * <p>All answers must be quantiles at the same probabilities. Experts may leave questions out; the statistical accuracy of
 * all is then judged by as many questions as the one with the fewest answered, since a test of many finds more than a test
 * of few.
 *
 * <p>Performance on seed questions tells of performance on others only as far as they are alike.
 */
public final class CalibrationCheck {
    /** With fewer questions than these, performance weights are equal weights. */
    public static final int LEAST_QUESTIONS = 10;

    /** The cut-off of statistical accuracy unless another is asked for. */
    public static final double USUAL_CUTOFF = 0.05;

    private final List<SeedAnswers> questions;
    private final double[] probabilities;
    private final Map<PartyId, CalibrationScore> experts;
    private final int fewest;

    private CalibrationCheck(
            List<SeedAnswers> questions, double[] probabilities, Map<PartyId, List<double[]>> answers) {
        this.questions = questions;
        this.probabilities = probabilities;
        fewest = answers.values().stream()
                .mapToInt(list ->
                        (int) list.stream().filter(answer -> answer.length > 0).count())
                .min()
                .orElseThrow();
        Map<PartyId, CalibrationScore> scores = new TreeMap<>();
        answers.forEach((expert, given) -> scores.put(expert, score(given)));
        experts = Collections.unmodifiableMap(scores);
    }

    /**
     * Checks what experts said.
     *
     * @throws IllegalArgumentException if there is no question, two have the same id, or answers are at different
     *     probabilities; the message says which
     */
    public static CalibrationCheck of(List<SeedQuestion> questions) {
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("questions must not be empty");
        }
        List<Double> probabilities = questions.get(0).answers().get(0).probabilities();
        TreeSet<PartyId> names = new TreeSet<>();
        TreeSet<String> ids = new TreeSet<>();
        for (SeedQuestion question : questions) {
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("questions must have ids of their own but two are " + question.id());
            }
            for (Judgement answer : question.answers()) {
                if (!answer.probabilities().equals(probabilities)) {
                    throw new IllegalArgumentException(
                            "answers must be at the same probabilities, here " + probabilities
                                    + ", but that of " + answer.expert() + " to " + question.id() + " is at "
                                    + answer.probabilities());
                }
                names.add(answer.expert());
            }
        }
        List<SeedAnswers> seeds = questions.stream().map(SeedAnswers::new).toList();
        Map<PartyId, List<double[]>> answers = new TreeMap<>();
        names.forEach(expert -> answers.put(expert, answers(seeds, expert)));
        return new CalibrationCheck(
                seeds, probabilities.stream().mapToDouble(Double::doubleValue).toArray(), answers);
    }

    /** By question; empty where it was not answered. */
    private static List<double[]> answers(List<SeedAnswers> seeds, PartyId expert) {
        List<double[]> answers = new ArrayList<>();
        for (SeedAnswers seed : seeds) {
            double[] found = seed.find(expert);
            answers.add(found == null ? new double[0] : found);
        }
        return answers;
    }

    /** How each expert did, by id. */
    public Map<PartyId, CalibrationScore> experts() {
        return experts;
    }

    /** @throws IllegalArgumentException if this expert answered no question */
    public CalibrationScore expert(String id) {
        CalibrationScore score = experts.get(PartyId.parse(id));
        if (score == null) {
            throw new IllegalArgumentException("id must be one of " + experts.keySet() + " but was " + id);
        }
        return score;
    }

    /** {@link #performanceWeights(double)} with the cut-off {@value #USUAL_CUTOFF}. */
    public ExpertWeights performanceWeights() {
        return performanceWeights(USUAL_CUTOFF);
    }

    /**
     * Weights in proportion to statistical accuracy times information; none for those whose accuracy is below the cut-off.
     * Equal weights where an expert answered fewer than {@value #LEAST_QUESTIONS} questions, or nobody reaches the cut-off;
     * {@link ExpertWeights#reason} says so.
     *
     * <p>Without a cut-off, an expert who is overconfident may gain more by being informative than is lost by being
     * inaccurate, so that it pays to state less uncertainty than there is.
     *
     * @param cutoff in [0, 1]
     */
    public ExpertWeights performanceWeights(double cutoff) {
        if (!(cutoff >= 0 && cutoff <= 1)) {
            throw new IllegalArgumentException("cutoff must be in [0, 1] but was " + cutoff);
        } else if (fewest < LEAST_QUESTIONS) {
            return ExpertWeights.equal(
                    experts.keySet(),
                    "equal weights, since " + fewest
                            + " answered seed questions are too few for performance weights, which" + " need "
                            + LEAST_QUESTIONS);
        }
        Map<PartyId, Double> weights = new TreeMap<>();
        experts.forEach(
                (expert, score) -> weights.put(expert, score.statisticalAccuracy() >= cutoff ? score.combined() : 0));
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            return ExpertWeights.equal(
                    experts.keySet(),
                    "equal weights, since nobody's statistical accuracy reaches the cut-off " + cutoff);
        }
        String shown = new BigDecimal(cutoff)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
        return new ExpertWeights(weights, "performance weights of " + fewest + " seed questions, cut-off " + shown);
    }

    /**
     * The performance weights whose cut-off gives the pool the best combined score on the seed questions; the lowest of
     * several. It is tuned on the questions that it is judged by, and does worse on others.
     */
    public ExpertWeights optimisedWeights() {
        ExpertWeights best = performanceWeights(0);
        if (fewest < LEAST_QUESTIONS) {
            return best;
        }
        double greatest = pool(best).combined();
        double[] cutoffs = experts.values().stream()
                .mapToDouble(CalibrationScore::statisticalAccuracy)
                .sorted()
                .toArray();
        for (double cutoff : cutoffs) {
            ExpertWeights weights = performanceWeights(cutoff);
            double combined = pool(weights).combined();
            if (combined > greatest) {
                greatest = combined;
                best = weights;
            }
        }
        return best;
    }

    /** The same weight for each expert. */
    public ExpertWeights equalWeights() {
        return ExpertWeights.equal(experts.keySet());
    }

    /**
     * How the linear pool of all experts with these weights would have done on the seed questions: whether it is worth more
     * than the best expert, and than equal weights. Where an expert left a question out, the others' weights count.
     */
    public CalibrationScore pool(ExpertWeights weights) {
        Map<PartyId, Double> positive = new TreeMap<>(weights.byExpert());
        positive.values().removeIf(weight -> weight == 0);
        List<double[]> pooled = new ArrayList<>();
        for (SeedAnswers question : questions) {
            List<double[]> answers = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            positive.forEach((expert, weight) -> {
                double[] answer = question.find(expert);
                if (answer != null) {
                    answers.add(answer);
                    shares.add(weight);
                }
            });
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            double[] normalised =
                    shares.stream().mapToDouble(share -> share / sum).toArray();
            pooled.add(answers.isEmpty() ? new double[0] : question.pooled(answers, normalised, probabilities));
        }
        if (pooled.stream().allMatch(answer -> answer.length == 0)) {
            throw new IllegalArgumentException("weights must be of experts who answered a question, which are "
                    + experts.keySet() + ", but were of " + positive.keySet());
        }
        return score(pooled);
    }

    private CalibrationScore score(List<double[]> answers) {
        int[] bins = new int[probabilities.length + 1];
        double information = 0;
        int answered = 0;
        for (int q = 0; q < answers.size(); q++) {
            double[] answer = answers.get(q);
            if (answer.length > 0) {
                bins[questions.get(q).bin(answer)]++;
                information += questions.get(q).information(answer, probabilities);
                answered++;
            }
        }
        List<Integer> counts = new ArrayList<>();
        for (int count : bins) {
            counts.add(count);
        }
        return new CalibrationScore(
                answered,
                counts,
                accuracy(bins, answered),
                information / answered,
                intervals(bins, answered),
                below(bins, answered));
    }

    private double accuracy(int[] bins, int answered) {
        double information = 0;
        double from = 0;
        for (int i = 0; i < bins.length; i++) {
            double to = i < probabilities.length ? probabilities[i] : 1;
            double share = (double) bins[i] / answered;
            information += share == 0 ? 0 : share * Math.log(share / (to - from));
            from = to;
        }
        int power = Math.min(fewest, answered);
        return ChiSquaredDistribution.of(probabilities.length)
                .survivalProbability(Math.max(0, 2 * power * information));
    }

    private List<IntervalHits> intervals(int[] bins, int answered) {
        List<IntervalHits> intervals = new ArrayList<>();
        for (int i = 0; i < probabilities.length / 2; i++) {
            int opposite = probabilities.length - 1 - i;
            intervals.add(hits(bins, answered, i, opposite));
        }
        return intervals;
    }

    private IntervalHits below(int[] bins, int answered) {
        return hits(bins, answered, -1, probabilities.length / 2);
    }

    private IntervalHits hits(int[] bins, int answered, int lower, int upper) {
        int hits = 0;
        for (int bin = lower + 1; bin <= upper; bin++) {
            hits += bins[bin];
        }
        return new IntervalHits(lower < 0 ? 0 : probabilities[lower], probabilities[upper], answered, hits);
    }
}
