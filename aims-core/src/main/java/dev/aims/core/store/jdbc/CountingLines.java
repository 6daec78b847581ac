package dev.aims.core.store.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Lets lines pass as they count: one by itself at once, the parts of a batch with the last of them, if all follow. */
final class CountingLines {
    private final Effects effects;
    private final List<Line> openBatch = new ArrayList<>();

    /** @param effects where lines that count have their effect */
    CountingLines(Effects effects) {
        this.effects = effects;
    }

    void add(Line line) {
        if (line.part() == 1 || line.part() != openBatch.size() + 1) {
            openBatch.clear();
        }
        if (line.part() == openBatch.size() + 1) {
            openBatch.add(line);
        }
        if (line.part() == line.parts() && openBatch.size() == line.parts()) {
            openBatch.forEach(part -> effects.add(part, line.revision()));
            openBatch.clear();
        }
    }
}
