package dev.aims.annex.interchange.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** The records of a CSV file, one after the other. Lines with nothing on them are passed over and counted. */
final class CsvRecords implements AutoCloseable {
    private static final int MAX_CELL = 1_000_000;

    private final String file;
    private final long firstLine;
    private final JsonParser parser;
    private long line;
    private long nextLine;
    private long blankLines;

    CsvRecords(InputStream in, String file, TextForm form) throws IOException {
        this.file = file;
        in.skipNBytes(form.markLength());
        BufferedReader text = new BufferedReader(new InputStreamReader(
                in,
                form.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        if (form.separatorLine()) {
            text.readLine();
        }
        this.firstLine = form.separatorLine() ? 2 : 1;
        this.nextLine = firstLine;
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_CELL)
                        .build())
                .build();
        this.parser = CsvMapper.builder(factory)
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .build()
                .reader(CsvSchema.emptySchema().withColumnSeparator(form.delimiter()))
                .createParser(text);
    }

    /** The line of the file on which the last record starts, from 1. */
    long line() {
        return line;
    }

    long blankLines() {
        return blankLines;
    }

    /**
     * The cells of the next record, or null at the end.
     *
     * @throws InventoryException if the text is no CSV from here on; the message names the line
     */
    @Nullable
    List<String> next() throws IOException {
        try {
            List<String> cells = read();
            while (cells != null
                    && (cells.isEmpty() || (cells.size() == 1 && cells.get(0).isBlank()))) {
                blankLines++;
                cells = read();
            }
            return cells;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw malformed("has a cell of more than " + MAX_CELL + " characters; is a closing quote missing?", e);
        } catch (JacksonException e) {
            String reason = String.valueOf(e.getOriginalMessage()).contains("closing quote")
                    ? "has a quote that is never closed; close it, or double it if it belongs to the text"
                    : "has text after a closing quote; double the quotes that belong to the text";
            throw malformed(reason, e);
        }
    }

    private @Nullable List<String> read() {
        line = nextLine;
        List<String> cells = null;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                cells = new ArrayList<>();
            } else if (token == JsonToken.END_ARRAY) {
                nextLine = firstLine - 1 + parser.currentLocation().getLineNr();
                return cells;
            } else if (cells != null) {
                cells.add(parser.getString());
            }
        }
        return null;
    }

    private InventoryException malformed(String reason, JacksonException cause) {
        return new InventoryException(
                file + " is no valid CSV: the record that starts on line " + line + " " + reason, cause);
    }

    @Override
    public void close() {
        parser.close();
    }
}
