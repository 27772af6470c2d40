package org.daybook.demo.invent;

import java.util.SplittableRandom;

/** Seeded chance. Only raw bits and StrictMath are used, so a seed gives the same shop on every machine and JDK. */
public final class Dice {

    private final SplittableRandom bits;

    public Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom bits) {
        this.bits = bits;
    }

    /** Dice of their own, so that what one part draws does not move another part. */
    public Dice split() {
        return new Dice(bits.split());
    }

    /** At least 0, below 1. */
    public double fraction() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    public int below(int bound) {
        return (int) (fraction() * bound);
    }

    public boolean hits(double probability) {
        return fraction() < probability;
    }

    public double exponential(double mean) {
        return -StrictMath.log1p(-fraction()) * mean;
    }

    /** Events in one unit of time when {@code mean} are expected. */
    public int poisson(double mean) {
        int events = 0;
        for (double time = exponential(1); time < mean; time += exponential(1)) {
            events++;
        }
        return events;
    }

    /** An index, drawn by weights that were summed up from left to right. */
    public int pick(double[] summedWeights) {
        double point = fraction() * summedWeights[summedWeights.length - 1];
        int low = 0;
        int high = summedWeights.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (summedWeights[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public static double[] summed(double... weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
