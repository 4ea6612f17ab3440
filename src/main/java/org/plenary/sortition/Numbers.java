package org.plenary.sortition;

import java.math.BigDecimal;

/** Numbers as files have them: shortest digits that mean the same number, never an exponent. */
final class Numbers {

    private Numbers() {}

    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }
}
