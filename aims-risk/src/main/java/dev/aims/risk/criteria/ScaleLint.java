package dev.aims.risk.criteria;

import static dev.aims.core.validation.Severity.ERROR;
import static dev.aims.core.validation.Severity.WARNING;

import dev.aims.core.model.Band;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.ScaleMeasure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the bands of a scale cover the range of its measure, each value once. */
final class ScaleLint {
    private static final Decimal ZERO = Decimal.parse("0");
    private static final Decimal ONE = Decimal.parse("1");

    private final String path;
    private final Scale scale;
    private final MatrixLint.Report report;

    private ScaleLint(String path, Scale scale, MatrixLint.Report report) {
        this.path = path;
        this.scale = scale;
        this.report = report;
    }

    static void ofLikelihood(Scale scale, MatrixLint.Report report) {
        ScaleLint lint = new ScaleLint("likelihood", scale, report);
        if (scale.measure() == ScaleMeasure.AMOUNT) {
            lint.error("measure-unfit", ".measure", "counts an amount; likelihood is a frequency or a probability");
        }
        lint.check();
    }

    static void ofConsequence(int index, Scale scale, MatrixLint.Report report) {
        ScaleLint lint = new ScaleLint("consequences[" + index + "]", scale, report);
        if (scale.measure() != null && scale.measure() != ScaleMeasure.AMOUNT) {
            lint.error(
                    "measure-unfit",
                    ".measure",
                    "counts a " + scale.measure().id() + ", which is a likelihood; a consequence is an amount");
        }
        lint.check();
    }

    private void error(String code, String component, String message) {
        report.add(ERROR, code, path + component, message);
    }

    private void check() {
        List<ScaleLevel> levels = scale.levels();
        long banded = levels.stream().filter(level -> level.band() != null).count();
        if (scale.measure() == ScaleMeasure.AMOUNT && scale.unit() == null) {
            report.add(WARNING, "amount-without-unit", path, "counts an amount of nothing; give it a unit");
        }
        if (banded == 0) {
            return;
        }
        if (scale.measure() == null) {
            error("band-without-measure", "", "has bands and no measure; say what they count");
        }
        if (banded < levels.size()) {
            checkMissing(levels);
            return;
        }
        for (int i = 0; i < levels.size(); i++) {
            checkBand(i, band(i));
            if (i > 0) {
                checkMeeting(i, band(i - 1), band(i));
            }
        }
        checkEnds(band(0), band(levels.size() - 1));
    }

    private void checkMissing(List<ScaleLevel> levels) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).band() == null) {
                error("band-missing", at(i), levels.get(i).id() + " has no band and others do; give all one, or none");
            }
        }
    }

    private Band band(int level) {
        return Objects.requireNonNull(scale.levels().get(level).band(), "band");
    }

    private String id(int level) {
        return scale.levels().get(level).id();
    }

    private static String at(int level) {
        return ".levels[" + level + "].band";
    }

    private void checkBand(int level, Band band) {
        if (band.from() != null && band.to() != null && band.from().compareTo(band.to()) >= 0) {
            error(
                    "band-empty",
                    at(level),
                    id(level) + " goes from " + band.from() + " to " + band.to()
                            + " and so holds nothing; its end must be above its beginning");
        }
        checkRange(level, band.from());
        checkRange(level, band.to());
    }

    private void checkRange(int level, @Nullable Decimal bound) {
        if (bound == null || scale.measure() == null || scale.measure() == ScaleMeasure.AMOUNT) {
            return;
        }
        boolean probability = scale.measure() == ScaleMeasure.PROBABILITY;
        if (bound.compareTo(ZERO) < 0 || (probability && bound.compareTo(ONE) > 0)) {
            error(
                    "band-out-of-range",
                    at(level),
                    id(level) + " has the bound " + bound + ", and a "
                            + scale.measure().id() + " is " + (probability ? "from 0 to 1" : "0 or more"));
        }
    }

    /** Two neighbours: the lower band has to end where the higher one begins. */
    private void checkMeeting(int level, Band lower, Band higher) {
        Decimal end = lower.to();
        Decimal start = higher.from();
        String both = id(level - 1) + " ends at " + shown(end) + " and " + id(level) + " begins at " + shown(start);
        if (start != null && lower.from() != null && start.compareTo(lower.from()) < 0) {
            error(
                    "band-descending",
                    at(level),
                    id(level) + " begins at " + start + ", below " + id(level - 1) + ", which begins at " + lower.from()
                            + "; bands must rise with the levels");
        } else if (end == null || start == null || start.compareTo(end) < 0) {
            error("band-overlap", at(level), both + ", so that some values belong to both; let them meet");
        } else if (start.compareTo(end) > 0) {
            error("band-gap", at(level), both + ", so that the values between belong to neither; let them meet");
        }
    }

    private static String shown(@Nullable Decimal bound) {
        return bound == null ? "no bound" : bound.toString();
    }

    private void checkEnds(Band lowest, Band highest) {
        boolean hasRange = scale.measure() == ScaleMeasure.FREQUENCY || scale.measure() == ScaleMeasure.PROBABILITY;
        if (hasRange && lowest.from() != null && lowest.from().compareTo(ZERO) > 0) {
            error(
                    "band-gap",
                    at(0),
                    id(0) + " begins at " + lowest.from()
                            + ", so that less has no level; let the lowest band begin at 0, or without bound");
        }
        if (hasRange && highest.to() != null) {
            int last = scale.levels().size() - 1;
            error(
                    "band-gap",
                    at(last),
                    id(last) + " ends below " + highest.to() + ", so that " + highest.to()
                            + " and more have no level; let the highest band end without bound");
        }
    }
}
