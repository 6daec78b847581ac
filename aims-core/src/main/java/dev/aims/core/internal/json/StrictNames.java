package dev.aims.core.internal.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Notes where a name stands twice in one object, and reads on. Jackson's own detection stops at that place and cannot go
 * on behind it, so that one such entity would cost the rest of its document.
 */
public final class StrictNames extends JsonParserDelegate {
    private Names[] byDepth = new Names[16];
    private @Nullable String repeated;

    public StrictNames(JsonParser parser) {
        super(parser);
    }

    /** The JSON Pointer of the first repeated name since this was last asked; null if there was none. */
    public @Nullable String takeRepeated() {
        String first = repeated;
        repeated = null;
        return first;
    }

    @Override
    public JsonToken nextToken() throws JacksonException {
        JsonToken token = delegate.nextToken();
        if (token == JsonToken.PROPERTY_NAME) {
            check();
        }
        return token;
    }

    @Override
    public JsonToken nextValue() throws JacksonException {
        JsonToken token = nextToken();
        return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
    }

    @Override
    public String nextName() throws JacksonException {
        String name = delegate.nextName();
        if (name != null) {
            check();
        }
        return name;
    }

    @Override
    public boolean nextName(SerializableString expected) throws JacksonException {
        boolean isExpected = delegate.nextName(expected);
        checkIfName();
        return isExpected;
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) throws JacksonException {
        int match = delegate.nextNameMatch(matcher);
        checkIfName();
        return match;
    }

    @Override
    public JsonParser skipChildren() throws JacksonException {
        if (currentToken() != null && currentToken().isStructStart()) {
            TokenStreamContext outer = streamReadContext().getParent();
            while (streamReadContext() != outer) {
                nextToken();
            }
        }
        return this;
    }

    private void checkIfName() {
        if (delegate.currentToken() == JsonToken.PROPERTY_NAME) {
            check();
        }
    }

    private void check() {
        TokenStreamContext object = delegate.streamReadContext();
        int depth = object.getNestingDepth();
        if (depth >= byDepth.length) {
            byDepth = Arrays.copyOf(byDepth, 2 * depth);
        }
        Names names = byDepth[depth];
        if (names == null) {
            names = new Names();
            byDepth[depth] = names;
        }
        if (object.getEntryCount() == 1) {
            names.clear();
        }
        if (!names.add(delegate.currentName()) && repeated == null) {
            repeated = object.pathAsPointer().toString();
        }
    }

    /** The names of one object. Most objects have few, which a walk along their hashes finds fastest. */
    private static final class Names {
        private static final int FEW = 32;

        private final int[] hashes = new int[FEW];
        private final String[] few = new String[FEW];
        private final Set<String> many = new HashSet<>();
        private int size;

        void clear() {
            size = 0;
            if (!many.isEmpty()) {
                many.clear();
            }
        }

        boolean add(String name) {
            int hash = name.hashCode();
            for (int i = 0; i < size; i++) {
                if (hashes[i] == hash && few[i].equals(name)) {
                    return false;
                }
            }
            if (size == FEW) {
                return many.add(name);
            }
            hashes[size] = hash;
            few[size++] = name;
            return true;
        }
    }
}
