package dev.aims.annex.interchange.sssom;

import java.util.ArrayList;
import java.util.List;

/** Reads and writes tab-separated records, whose values are quoted as in RFC 4180 where they have to be. */
final class Table {
    private Table() {}

    /** @throws IllegalArgumentException if a quote is not closed, or text follows one; the message names the line */
    static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                int opened = line;
                int end = at + 1;
                while (true) {
                    if (end >= text.length()) {
                        throw new IllegalArgumentException("line " + opened + ": a quote is opened and never closed");
                    }
                    char c = text.charAt(end);
                    if (c == '"' && end + 1 < text.length() && text.charAt(end + 1) == '"') {
                        value.append('"');
                        end += 2;
                    } else if (c == '"') {
                        break;
                    } else {
                        line += c == '\n' ? 1 : 0;
                        value.append(c);
                        end++;
                    }
                }
                at = end + 1;
                if (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) < 0) {
                    throw new IllegalArgumentException("line " + line + ": text follows a closing quote");
                }
            } else {
                int end = endOfPlain(text, at);
                value.append(text, at, end);
                at = end;
            }
            record.add(value.toString());
            value.setLength(0);
            if (at < text.length() && text.charAt(at) == '\t') {
                at++;
                if (at == text.length() || "\r\n".indexOf(text.charAt(at)) >= 0) {
                    record.add("");
                }
            }
            if (at >= text.length() || "\r\n".indexOf(text.charAt(at)) >= 0) {
                at = afterLineEnd(text, at);
                line++;
                if (!isBlank(record)) {
                    records.add(List.copyOf(record));
                }
                record.clear();
            }
        }
        return records;
    }

    static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static int endOfPlain(String text, int start) {
        int end = start;
        while (end < text.length() && "\t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int afterLineEnd(String text, int at) {
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private static boolean isBlank(List<String> record) {
        return record.size() == 1 && record.get(0).isEmpty();
    }
}
