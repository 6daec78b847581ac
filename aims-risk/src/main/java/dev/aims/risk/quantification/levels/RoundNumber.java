package dev.aims.risk.quantification.levels;

import java.math.BigDecimal;

/** The numbers 1, 2 and 5 times a power of ten, counted: 0 is 1, 1 is 2, 2 is 5, 3 is 10, -1 is 0.5. */
final class RoundNumber {
    /** Of 0.5. */
    static final int HALF = -1;

    private static final int[] DIGITS = {1, 2, 5};

    private RoundNumber() {}

    static BigDecimal value(int index) {
        int power = Math.floorDiv(index, DIGITS.length);
        BigDecimal value = BigDecimal.valueOf(DIGITS[Math.floorMod(index, DIGITS.length)], -power);
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The greatest that is not above a number, which is above 0. */
    static int atMost(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        int index = DIGITS.length * ((int) Math.floor(Math.log10(number)) + 1);
        while (value(index).compareTo(exact) > 0) {
            index--;
        }
        return index;
    }
}
