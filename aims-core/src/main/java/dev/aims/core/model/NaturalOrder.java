package dev.aims.core.model;

import java.util.Comparator;

/** Orders texts so that runs of digits compare as numbers: {@code A.2.2} before {@code A.10.2}. */
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int lEnd = endOfRun(left, l);
            int rEnd = endOfRun(right, r);
            int order = isDigit(left.charAt(l)) && isDigit(right.charAt(r))
                    ? compareNumbers(left.substring(l, lEnd), right.substring(r, rEnd))
                    : left.substring(l, lEnd).compareTo(right.substring(r, rEnd));
            if (order != 0) {
                return order;
            }
            l = lEnd;
            r = rEnd;
        }
        int byLength = Integer.compare(left.length() - l, right.length() - r);
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static int endOfRun(String text, int start) {
        boolean digits = isDigit(text.charAt(start));
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String left, String right) {
        String l = stripLeadingZeros(left);
        String r = stripLeadingZeros(right);
        int byLength = Integer.compare(l.length(), r.length());
        return byLength != 0 ? byLength : l.compareTo(r);
    }

    private static String stripLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
