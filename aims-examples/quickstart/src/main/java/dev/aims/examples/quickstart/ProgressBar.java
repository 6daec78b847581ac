package dev.aims.examples.quickstart;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * A line that shows how far long work is. Work that ends within a second shows nothing; when it ends, the line is gone.
 */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PATIENCE = 1_000_000_000L;
    private static final long INTERVAL = 100_000_000L;

    private final PrintStream terminal;
    private final String what;
    private final long total;
    private final LongSupplier nanoTime;
    private final long start;
    private long lastShown;
    private int shown;

    /** @param total how many steps there are; 0 if that is not known, then they are only counted */
    ProgressBar(PrintStream terminal, String what, long total, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
        lastShown = start + PATIENCE - INTERVAL;
    }

    void at(long done) {
        long now = nanoTime.getAsLong();
        if (now - lastShown >= INTERVAL) {
            lastShown = now;
            show(total == 0 ? what + " " + done : what + " " + bar(done));
        }
    }

    @Override
    public void close() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
        }
    }

    private String bar(long done) {
        int filled = (int) (done * WIDTH / total);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done * 100 / total + "%";
    }

    private void show(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        terminal.flush();
        shown = Math.max(shown, line.length());
    }
}
