package dev.aims.annex.dossier.internal;

import dev.aims.risk.quantification.plot.Plot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that is well-formed and escaped by construction: texts and the values of attributes are always escaped,
 * links lead into the page, into the dossier or to a web address, and there are neither event handlers nor inline styles.
 * Throws {@link UncheckedIOException} if it cannot be written.
 */
final class Html {
    private static final Pattern LINK =
            Pattern.compile("#\\S+|https?://\\S+|[a-z0-9][A-Za-z0-9._-]*(/" + CopyPath.NAME + ")*");
    private static final Set<String> LINKING = Set.of("href", "src", "action", "formaction", "data", "srcset");
    private static final Set<String> VOID = Set.of("meta", "input", "br", "col");
    private static final Set<String> RAW = Set.of("script", "style");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Appendable out) {
        this.out = out;
    }

    void doctype() {
        put("<!DOCTYPE html>\n");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; an attribute whose value is null is left out
     */
    Html open(String tag, @Nullable String... attributes) {
        requireName(tag);
        put("<").put(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(String.valueOf(attributes[i]), attributes[i + 1]);
        }
        put(">");
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** Closes the innermost element, which must be this one. */
    Html close(String tag) {
        if (!tag.equals(open.peek())) {
            throw new IllegalStateException("tag must be the innermost one, " + open.peek() + ", but was " + tag);
        }
        open.pop();
        put("</").put(tag).put(">");
        return this;
    }

    Html text(String text) {
        if (RAW.contains(String.valueOf(open.peek()))) {
            throw new IllegalStateException("text must not stand in " + open.peek());
        }
        escape(text);
        return this;
    }

    /** An element that holds nothing but a text. */
    Html tag(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A line break in the source, so that the page can be read with other tools too. */
    Html line() {
        put("\n");
        return this;
    }

    /** A script or style sheet of the library's own: the only text that is not escaped. */
    Html own(String tag, String code) {
        if (!RAW.contains(tag) || code.contains("</")) {
            throw new IllegalArgumentException("code must be a script or style that does not end by itself");
        }
        open(tag);
        put(code);
        return close(tag);
    }

    /** A picture of the library's own, which escapes the texts that it shows. */
    Html picture(Plot plot) {
        return put(plot.toSvg());
    }

    void end() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements must be closed but are open: " + open);
        }
    }

    private void attribute(String name, @Nullable String value) {
        requireName(name);
        if (value == null) {
            return;
        }
        if (name.startsWith("on") || name.equals("style")) {
            throw new IllegalArgumentException("attribute must be neither style nor handler but was " + name);
        }
        if (LINKING.contains(name)) {
            requireMatch(LINK, value);
        }
        put(" ").put(name).put("=\"");
        escape(value);
        put("\"");
    }

    private void escape(String given) {
        String text = Characters.whole(given);
        int done = 0;
        try {
            for (int i = 0; i < text.length(); i++) {
                String escaped = escaped(text.charAt(i));
                if (escaped != null) {
                    out.append(text, done, i).append(escaped);
                    done = i + 1;
                }
            }
            out.append(text, done, text.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Html put(String markup) {
        try {
            out.append(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\r' -> "&#13;";
            default -> Characters.isUnfitForPage(c) ? "\uFFFD" : null;
        };
    }

    private static void requireName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || ((c < '0' || c > '9') && c != '-'))) {
                throw new IllegalArgumentException("name must be of lower-case letters but was \"" + name + "\"");
            }
        }
    }

    private static void requireMatch(Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("value must match " + pattern + " but was \"" + value + "\"");
        }
    }
}
