package dev.aims.examples.benchmarks;

import dev.aims.annex.interchange.inventory.InventoryMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * An inventory in CSV that no organization has, in the shape of a large public one: 62 columns of which most are
 * empty more often than not, long texts, line breaks in headers and values, headers that repeat, several ways to say
 * nothing, a few rows twice, windows-1252. The same rows and seed give the same bytes.
 */
final class GeneratedInventory {
    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int ROWS_PER_REPEAT = 400;

    /** So many texts to one with characters outside ASCII. */
    private static final int TEXTS_PER_TYPOGRAPHIC = 8;

    private static final List<String> WORDS = List.of(
            ("the a of to and in for with by from on as at that this are is will be can data model system staff reports"
                            + " team's process records requests images forecasts answers risk time quality cost, review."
                            + " agency; tool finds sorts predicts shows helps early cases patterns errors documents")
                    .split(" "));

    private final List<Column> columns;
    private final SplittableRandom random;

    private GeneratedInventory(long seed) {
        this.columns = resource("columns.txt").lines().map(Column::parse).toList();
        this.random = new SplittableRandom(seed);
    }

    /** The file, with a header row before the rows. */
    static byte[] csv(int rows, long seed) {
        GeneratedInventory inventory = new GeneratedInventory(seed);
        StringBuilder text = new StringBuilder();
        text.append(inventory.columns.stream()
                .map(Column::header)
                .map(GeneratedInventory::cell)
                .collect(joined()));
        String row = "";
        for (int i = 0; i < rows; i++) {
            boolean isRepeat = i % ROWS_PER_REPEAT == ROWS_PER_REPEAT - 1;
            row = isRepeat ? row : inventory.row(i);
            text.append(row);
        }
        return text.toString().getBytes(CHARSET);
    }

    static InventoryMapping mapping() {
        try (InputStream in = open("generated.mapping.json")) {
            return InventoryMapping.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String row(int index) {
        return columns.stream().map(column -> cell(value(column, index))).collect(joined());
    }

    private String value(Column column, int index) {
        if (random.nextInt(100) >= column.filled()) {
            return "";
        }
        return switch (column.kind()) {
            case "name" -> text(30) + " " + index;
            case "text" -> text(column.size());
            case "code" -> code(column.size());
            case "date" -> (1 + random.nextInt(12)) + "/1/" + (2015 + random.nextInt(10));
            case "choice" -> choice(column);
            case "list" -> random.nextInt(4) > 0 ? choice(column) : choice(column) + "; " + choice(column);
            default -> throw new IllegalStateException("columns.txt must not have the kind " + column.kind());
        };
    }

    /** The first choices come most often. */
    private String choice(Column column) {
        List<String> choices = column.choices();
        return choices.get(random.nextInt(1 + random.nextInt(choices.size())));
    }

    /** Of half to one and a half times the length. */
    private String text(int averageLength) {
        int length = averageLength / 2 + random.nextInt(averageLength + 1);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(40) == 0 ? "\n" : " ");
        }
        String plain = text.toString().strip();
        return random.nextInt(TEXTS_PER_TYPOGRAPHIC) == 0
                ? plain.replace('\'', '’').replace("-", "–") + "…"
                : plain;
    }

    private String code(int length) {
        StringBuilder code = new StringBuilder();
        random.ints(length, 'A', 'Z' + 1).forEach(letter -> code.append((char) letter));
        return code.toString();
    }

    private static String cell(String value) {
        boolean mustQuote = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return mustQuote ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(",", "", "\r\n");
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = GeneratedInventory.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the benchmarks lack their resource " + name);
        }
        return in;
    }

    /**
     * A line of {@code columns.txt}.
     *
     * @param filled in how many of 100 rows it has a value
     * @param argument the average length, or the choices
     */
    private record Column(String header, int filled, String kind, String argument) {
        static Column parse(String line) {
            String[] parts = line.replace("\\n", "\n").split("\t", -1);
            return new Column(parts[0], Integer.parseInt(parts[1]), parts[2], parts.length > 3 ? parts[3] : "");
        }

        int size() {
            return Integer.parseInt(argument);
        }

        List<String> choices() {
            return List.of(argument.split("\\|", -1));
        }
    }
}
