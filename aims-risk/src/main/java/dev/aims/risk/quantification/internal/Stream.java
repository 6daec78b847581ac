package dev.aims.risk.quantification.internal;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A stream of random numbers that is addressed, not passed on: by a key and a trial. So no draw depends on which trials or
 * risks were drawn before, on which thread, or on which machine.
 *
 * <p>The numbers are those of SplitMix64 (Steele, Lea and Flood, 2014) from a state that a different mixer (Stafford's
 * variant 4) makes of key and trial.
 */
final class Stream implements UniformRandomProvider {
    static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final double UNIT = 0x1p-52;

    private final ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(this);
    private long state;

    /** The key of a purpose, such as the events of one risk. */
    static long key(long seed, String lane, String id) {
        long key = mix(seed + GOLDEN);
        for (int i = 0; i < lane.length(); i++) {
            key = mix(key ^ lane.charAt(i));
        }
        key = mix(key ^ 0xffff_ffffL); // no character, so that lane and id do not run into each other
        for (int i = 0; i < id.length(); i++) {
            key = mix(key ^ id.charAt(i));
        }
        return key;
    }

    /** Goes to the start of a trial. */
    void start(long key, long trial) {
        state = state(key, trial);
    }

    static long state(long key, long trial) {
        long z = key + trial * GOLDEN;
        z = (z ^ (z >>> 33)) * 0x62a9d9ed799705f5L;
        z = (z ^ (z >>> 28)) * 0xcb24d0a5c88c35b3L;
        return z ^ (z >>> 32);
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** In (0, 1), neither of the ends. */
    double uniform() {
        return uniform(nextLong());
    }

    /** The draw of a trial at an index, from 0, without those before it. */
    static double uniform(long key, long trial, long index) {
        return uniform(mix(state(key, trial) + (index + 1) * GOLDEN));
    }

    private static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    double gaussian() {
        return gaussian.sample();
    }
}
