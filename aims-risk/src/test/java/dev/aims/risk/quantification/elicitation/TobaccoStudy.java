package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.PartyId;
import java.util.ArrayList;
import java.util.List;

/**
 * The seed questions of the Tobacco study: what seven experts said on ten questions of which the answers were known, at 5,
 * 25, 50, 75 and 95 %. It is one of the studies of the data base that Colson and Cooke published (Cross validation for the
 * classical model of structured expert judgment, Reliability Engineering and System Safety 163, 2017).
 */
final class TobaccoStudy {
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final double[] TRUTHS = {13.11, 77.3, 7, 74.28, 34, 1.26, 1.2, 0.777, 1.83, 21.3};
    private static final String[] ANSWERS = {
        "5 12 25 35 50|2 7 10 11 12|5 8 10 15 20|10 25 40 50 60|20 35 50 60 75|1 1.1 1.25 1.4 1.8|1 1.2 1.3 1.4 1.5"
                + "|0.5 0.75 1 1.1 1.25|0.8 1 1.5 1.6 1.8|40 45 55 60 65",
        "1 5 10 15 25|5 10 15 20 25|1 3 5 7 10|50 60 85 90 100|10 20 30 50 60|1 1.1 1.11 1.14 1.2|1 1.1 1.2 1.3 1.5"
                + "|0.33 0.4 0.5 0.67 1|1 1.5 2 2.5 3|25 30 50 60 75",
        "2 4 6 8 10|8 17 25 38 40|4 7 11 14 16|10 25 35 45 55|15 27 30 40 45|0.3 0.4 0.5 1.5 2|0.75 0.8 1 1.35 2"
                + "|0.5 0.6 0.75 0.85 1|1.03 1.1 1.15 1.35 1.5|20 45 60 75 80",
        "1 11 15 100 200|3 15 25 30 37|3 5 7 10 15|30 50 75 82 90|20 30 35 42 48|0.8 1 1.3 1.4 1.5|0.7 1 1.1 1.3 1.4"
                + "|0.5 0.6 0.7 1 1.1|0.98 1.1 1.2 1.3 1.5|45 50 60 70 85",
        "500 550 600 750 1000|0 25 50 75 100|6 7 8 9 11|0 25 50 75 100|27 29 33 34 35|0.75 0.813 0.875 0.938 1"
                + "|1 1.1 1.25 1.3 1.5|0.6 0.667 0.733 0.8 0.867|1 1.25 1.5 1.75 2|40 45 50 55 60",
        "1 2.3 2.8 3.1 3.4|0 2 4 7 10|3 13 17 19 20|50 60 73 80 90|15 23 32 41 45|0.75 0.83 0.9 1.3 2"
                + "|0.87 0.97 1 1.1 1.3|0.64 0.71 0.8 0.914 1.067|0.67 0.85 1 1.2 1.5|19 20 21 23 26",
        "1 4 7 10 15|0 10 20 30 100|4 5 7 9 10|1 85 90 95 100|20 22 32 36 40|0.5 0.75 1 1.25 1.5"
                + "|1.1 1.2 1.3 1.4 1.5|0.5 0.7 0.8 0.9 1|1 1.2 1.4 1.6 1.8|15 20 25 30 50"
    };

    private TobaccoStudy() {}

    static List<SeedQuestion> questions() {
        List<SeedQuestion> questions = new ArrayList<>();
        for (int q = 0; q < TRUTHS.length; q++) {
            List<Judgement> answers = new ArrayList<>();
            for (int e = 0; e < ANSWERS.length; e++) {
                answers.add(judgement("ex" + (e + 1), ANSWERS[e].split("[|]", -1)[q]));
            }
            questions.add(new SeedQuestion("q" + q, TRUTHS[q], SeedQuestion.Background.UNIFORM, answers));
        }
        return questions;
    }

    private static Judgement judgement(String expert, String values) {
        List<StatedQuantile> stated = new ArrayList<>();
        for (String value : values.split(" ", -1)) {
            stated.add(new StatedQuantile(PROBABILITIES[stated.size()], Double.parseDouble(value)));
        }
        return new Judgement(PartyId.parse(expert), stated);
    }
}
