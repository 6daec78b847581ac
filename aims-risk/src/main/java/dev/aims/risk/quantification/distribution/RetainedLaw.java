package dev.aims.risk.quantification.distribution;

/** What stays of a loss that is shared: a rising function of the loss, with a flat part where another pays. */
record RetainedLaw(Law law, double deductible, double limit, double cap) implements Law {
    RetainedLaw {
        if (!(deductible >= 0 && limit >= 0 && cap >= 0 && law.lowest() >= 0)) {
            throw new IllegalArgumentException("deductible, limit, cap and losses must be at least 0 but were "
                    + deductible + ", " + limit + ", " + cap + " and " + law.lowest());
        }
    }

    double of(double loss) {
        double paid = Math.min(Math.max(loss - deductible, 0), limit);
        return Math.min(loss - paid, cap);
    }

    @Override
    public double moment(int order) {
        Laws.requireOrder(order);
        if (law.moment(order) == Double.POSITIVE_INFINITY && highest() == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        } else if (order == 1) {
            return limitedExpectedValue(Double.MAX_VALUE / 4);
        }
        double aboveLimit = law.survival(deductible + limit);
        double aboveDeductible = law.survival(deductible);
        double capAt = cap < deductible ? cap : cap + limit;
        double aboveCap = law.survival(capAt);
        double flatFrom = Math.max(aboveCap, aboveLimit);
        double flatTo = Math.max(aboveCap, aboveDeductible);
        return Math.pow(cap == Double.POSITIVE_INFINITY ? 0 : cap, order) * aboveCap
                + piece(order, aboveCap, flatFrom)
                + piece(order, flatFrom, flatTo)
                + piece(order, flatTo, 1);
    }

    private double piece(int order, double from, double to) {
        return from >= to
                ? 0
                : Quadrature.integrate(v -> Math.pow(of(law.upperQuantile(Math.min(1, v))), order), from, to);
    }

    @Override
    public double cdf(double x) {
        return x >= cap ? 1 : x < deductible ? law.cdf(x) : law.cdf(x + limit);
    }

    @Override
    public double survival(double x) {
        return x >= cap ? 0 : x < deductible ? law.survival(x) : law.survival(x + limit);
    }

    @Override
    public double density(double x) {
        return x >= cap ? 0 : x < deductible ? law.density(x) : law.density(x + limit);
    }

    @Override
    public boolean hasAtoms() {
        return true;
    }

    @Override
    public double quantile(double probability) {
        return of(law.quantile(probability));
    }

    @Override
    public double upperQuantile(double probability) {
        return of(law.upperQuantile(probability));
    }

    @Override
    public double limitedExpectedValue(double x) {
        double cut = Math.min(x, cap);
        double below = law.limitedExpectedValue(Math.min(cut, deductible));
        return cut <= deductible || limit == Double.POSITIVE_INFINITY
                ? below
                : below + (law.limitedExpectedValue(cut + limit) - law.limitedExpectedValue(deductible + limit));
    }

    @Override
    public double lowest() {
        return of(law.lowest());
    }

    @Override
    public double highest() {
        return law.highest() == Double.POSITIVE_INFINITY
                ? Math.min(limit == Double.POSITIVE_INFINITY ? deductible : law.highest(), cap)
                : of(law.highest());
    }
}
