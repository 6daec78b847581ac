package dev.aims.core.json;

/** What a document may cost at most. */
record Limits(int depth, int text, int number, long document, int entity, int entities, int findings) {
    static final Limits STANDARD = new Limits(64, 4 << 20, 64, 4L << 30, 8 << 20, 5_000_000, 10_000);

    Limits {
        require(depth, "maxDepth");
        require(text, "maxTextLength");
        require(number, "maxNumberLength");
        require(document, "maxDocumentBytes");
        require(entity, "maxEntityBytes");
        require(entities, "maxEntities");
        require(findings, "maxFindings");
    }

    /** Whether a parser needs no other settings than by these. */
    boolean reads(Limits other) {
        return depth == other.depth && text == other.text && number == other.number;
    }

    private static void require(long value, String parameter) {
        if (value < 1) {
            throw new IllegalArgumentException(parameter + " must be 1 or more but was " + value);
        }
    }

    Limits depth(int value) {
        return new Limits(value, text, number, document, entity, entities, findings);
    }

    Limits text(int value) {
        return new Limits(depth, value, number, document, entity, entities, findings);
    }

    Limits number(int value) {
        return new Limits(depth, text, value, document, entity, entities, findings);
    }

    Limits document(long value) {
        return new Limits(depth, text, number, value, entity, entities, findings);
    }

    Limits entity(int value) {
        return new Limits(depth, text, number, document, value, entities, findings);
    }

    Limits entities(int value) {
        return new Limits(depth, text, number, document, entity, value, findings);
    }

    Limits findings(int value) {
        return new Limits(depth, text, number, document, entity, entities, value);
    }
}
