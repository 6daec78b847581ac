package dev.aims.risk.criteria;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Criteria of every shape: some in order, some not. Levels are {@code r1} up, likelihoods {@code l0} up, steps {@code c0} up. */
public final class GeneratedCriteria {
    private GeneratedCriteria() {}

    /** Criteria whose parts fit each other; about half of them sound. */
    public static Arbitrary<RiskCriteria> fitting() {
        return Arbitraries.randomValue(random -> of(random, random.nextBoolean()));
    }

    /** Criteria in which levels rise along both axes, as they are built that way. */
    public static Arbitrary<RiskCriteria> rising() {
        return Arbitraries.randomValue(random -> of(random, true));
    }

    private static RiskCriteria of(Random random, boolean rises) {
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        int levels = 2 + random.nextInt(4);
        int dimensions = 1 + random.nextInt(3);
        int[][] ranks = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int least = Math.max(row > 0 ? ranks[row - 1][column] : 1, column > 0 ? ranks[row][column - 1] : 1);
                ranks[row][column] = rises ? Math.min(levels, least + random.nextInt(2)) : 1 + random.nextInt(levels);
            }
        }
        return RiskCriteria.builder("generated")
                .title("Generated")
                .likelihood(scale("likelihood", "l", rows))
                .consequences(IntStream.range(0, dimensions)
                        .mapToObj(i -> scale("d" + i, "c", columns))
                        .toList())
                .aggregation(List.of(Aggregation.values()).get(random.nextInt(3)))
                .weights(weights(random, dimensions))
                .levels(IntStream.rangeClosed(1, levels)
                        .mapToObj(rank -> new RiskLevel(
                                "r" + rank, "R" + rank, "#00000" + rank, null, Decimal.parse("" + (3 * rank - 3))))
                        .toList())
                .matrix(IntStream.range(0, rows)
                        .mapToObj(row -> ids(ranks[row]))
                        .toList())
                .withoutLikelihood(random.nextBoolean() ? ids(ranks[rows - 1]) : List.of())
                .tolerance("r" + (1 + random.nextInt(levels)))
                .build();
    }

    private static List<String> ids(int[] ranks) {
        return IntStream.of(ranks).mapToObj(rank -> "r" + rank).toList();
    }

    private static Map<String, Decimal> weights(Random random, int dimensions) {
        Map<String, Decimal> weights = new TreeMap<>();
        for (int i = 0; i < dimensions; i++) {
            if (random.nextBoolean()) {
                weights.put("d" + i, Decimal.parse((1 + random.nextInt(9)) + "." + random.nextInt(10)));
            }
        }
        return weights;
    }

    private static Scale scale(String id, String prefix, int levels) {
        return Scale.of(
                id,
                id,
                IntStream.range(0, levels)
                        .mapToObj(i -> ScaleLevel.of(prefix + i, prefix + i))
                        .toList());
    }

    /** All ways to judge all dimensions, each as steps. */
    public static List<int[]> judgements(RiskCriteria criteria) {
        int dimensions = criteria.consequences().size();
        int steps = criteria.consequences().get(0).levels().size();
        int count = (int) Math.pow(steps, dimensions);
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    int[] judged = new int[dimensions];
                    int rest = number;
                    for (int i = 0; i < dimensions; i++) {
                        judged[i] = rest % steps;
                        rest /= steps;
                    }
                    return judged;
                })
                .toList();
    }

    /** A judgement by the ids of levels. */
    public static Map<String, String> byId(int[] judged) {
        Map<String, String> consequences = new TreeMap<>();
        for (int i = 0; i < judged.length; i++) {
            consequences.put("d" + i, "c" + judged[i]);
        }
        return consequences;
    }
}
