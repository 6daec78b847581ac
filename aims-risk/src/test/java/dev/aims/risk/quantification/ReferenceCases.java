package dev.aims.risk.quantification;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.distribution.DistributionFit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Cases worked out independently of this library, with mpmath, scipy, Panjer's recursion and transforms on three grids. */
final class ReferenceCases {
    /** Its 90 % interval is [10,000, 500,000]. */
    static final Distribution.Lognormal SEVERITY = DistributionFit.lognormal(10_000, 500_000);

    /** Two events a year. */
    static final Risk POISSON_LOGNORMAL = risk("breach", new Frequency.Poisson(2), SEVERITY);

    static final double MEAN = 286806.302;
    static final double DEVIATION = 411289.275;
    static final double SKEWNESS = 5.8980178;
    static final double NO_LOSS = 0.135335283;
    static final double ABOVE_MILLION = 0.0483806978;
    static final Map<Double, Double> VALUE_AT_RISK =
            Map.of(0.5, 161262.26, 0.9, 696982.48, 0.95, 985202.26, 0.99, 1859389.8, 0.999, 3911588.6);
    static final Map<Double, Double> TAIL_VALUE_AT_RISK =
            Map.of(0.5, 517959.79, 0.9, 1197553.1, 0.95, 1574056.7, 0.99, 2736189.7, 0.999, 5470281.4);

    /** The sums have a closed form. */
    static final Risk POISSON_EXPONENTIAL =
            risk("outage", new Frequency.Poisson(2), new Distribution.Gamma(1, 100_000));

    /** Ten risks that are together as one of 5.5 events a year. */
    static final List<Risk> TEN = IntStream.rangeClosed(1, 10)
            .mapToObj(i -> risk("risk-" + i, new Frequency.Poisson(0.1 * i), SEVERITY))
            .toList();

    private ReferenceCases() {}

    static Risk risk(String id, Frequency frequency, Distribution severity) {
        return risk(id, LossModel.of("EUR", frequency, severity));
    }

    static Risk risk(String id, LossModel model) {
        return Risk.builder(id).title("Risk " + id).lossModel(model).build();
    }
}
