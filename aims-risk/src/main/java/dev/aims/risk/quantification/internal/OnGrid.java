package dev.aims.risk.quantification.internal;

/**
 * What is known of a loss on a grid.
 *
 * @param spectrum the tilted one of its probabilities
 */
record OnGrid(Fft.Spectrum spectrum, NoLoss noLoss, RawMoments moments) {
    /** Of nothing yet, to which the cases of a mixture are added. */
    static OnGrid mixture(Lattice lattice) {
        return new OnGrid(lattice.nothing(), NoLoss.known(0), RawMoments.mixture());
    }

    /** Takes over the spectrum of this one. */
    OnGrid plus(double weight, OnGrid other) {
        spectrum.add(weight, other.spectrum);
        return new OnGrid(spectrum, noLoss.plus(weight, other.noLoss), moments.plus(weight, other.moments));
    }

    /** What terms leave of it. */
    OnGrid retained(RiskModel.Terms terms, double cellsOff, Lattice lattice) {
        if (terms.isNone()) {
            return this;
        }
        double[] cells = lattice.signedInverse(spectrum);
        NoLoss none = noLoss.retained(terms, cells, lattice.step(), cellsOff);
        RawMoments left = moments.retained(cells, lattice.step(), cellsOff, lattice.error(), terms);
        return new OnGrid(lattice.retained(cells, terms), none, left);
    }
}
