package dev.aims.core.store.jdbc;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.jdbc.Session.Prepared;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.SeriesAddition;
import dev.aims.core.store.reading.StaleSeriesException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of series and readings, on one connection. Neither begins nor ends transactions. */
final class ReadingTables {
    /** Stands where a series that was begun has no reading yet, which is seen only within a transaction. */
    private static final long NONE = Long.MIN_VALUE;

    private static final int AT_ONCE = 1_000;
    private static final long MICROS = 1_000_000;

    private final Session session;
    private final RegisterId register;

    ReadingTables(Session session, RegisterId register) {
        this.session = session;
        this.register = register;
    }

    /**
     * Moves the ends of series behind additions, if they are where these begin. Until the transaction ends, others who
     * want to do so wait.
     *
     * @throws StaleSeriesException if some are not
     */
    void advance(List<SeriesAddition> additions) throws SQLException {
        begin(additions.stream().filter(addition -> addition.after() == null).toList());
        Map<IndicatorId, Optional<Instant>> stale = new HashMap<>();
        for (int from = 0; from < additions.size(); from += AT_ONCE) {
            List<SeriesAddition> some = additions.subList(from, Math.min(additions.size(), from + AT_ONCE));
            int[] moved = move(some);
            for (int i = 0; i < moved.length; i++) {
                if (moved[i] == 0) {
                    IndicatorId indicator = some.get(i).indicator();
                    stale.put(indicator, newest(indicator));
                }
            }
        }
        if (!stale.isEmpty()) {
            throw new StaleSeriesException(register, stale);
        }
    }

    private void begin(List<SeriesAddition> firsts) throws SQLException {
        Batch batch = new Batch();
        for (SeriesAddition first : firsts) {
            batch.add(
                    session.dialect().insertSeries(),
                    List.of(register.value(), first.indicator().value()));
        }
        batch.execute(session);
    }

    private int[] move(List<SeriesAddition> additions) throws SQLException {
        String sql = "update aims_series set newest = ? where register = ? and indicator = ? and newest = ? "
                + session.dialect().whereDurable();
        try (Prepared update = session.prepare(sql)) {
            for (SeriesAddition addition : additions) {
                Instant after = addition.after();
                update.add(
                        micros(addition.last()),
                        register.value(),
                        addition.indicator().value(),
                        after == null ? NONE : micros(after));
            }
            return update.statement().executeBatch();
        }
    }

    private Optional<Instant> newest(IndicatorId indicator) throws SQLException {
        try (Prepared select = session.prepare("select newest from aims_series where register = ? and indicator = ?");
                ResultSet row = select.query(register.value(), indicator.value())) {
            return row.next() && row.getLong(1) != NONE ? Optional.of(instant(row.getLong(1))) : Optional.empty();
        }
    }

    void insert(List<SeriesAddition> additions) throws SQLException {
        try (Prepared insert = session.prepare(
                "insert into aims_reading (register, indicator, taken_at, reading) values (?, ?, ?, ?)")) {
            int waiting = 0;
            for (SeriesAddition addition : additions) {
                for (IndicatorReading reading : addition.readings()) {
                    insert.add(
                            register.value(),
                            addition.indicator().value(),
                            micros(reading.takenAt()),
                            reading.value().toString());
                    if (++waiting == AT_ONCE) {
                        insert.statement().executeBatch();
                        waiting = 0;
                    }
                }
            }
            if (waiting > 0) {
                insert.statement().executeBatch();
            }
        }
    }

    /** Whether exactly these readings are there, which is so if they were appended: nobody else would, at their place. */
    boolean hold(List<SeriesAddition> additions) throws SQLException {
        for (SeriesAddition addition : additions) {
            Instant first = addition.readings().get(0).takenAt();
            int count = addition.readings().size();
            if (!readings(addition.indicator(), first, addition.last().plusNanos(1), count + 1)
                    .equals(addition.readings())) {
                return false;
            }
        }
        return true;
    }

    List<IndicatorReading> readings(IndicatorId indicator, Instant from, Instant to, int limit) throws SQLException {
        try (Prepared select = session.prepare("select taken_at, reading from aims_reading"
                        + " where register = ? and indicator = ? and taken_at >= ? and taken_at < ?"
                        + " order by taken_at limit ?");
                ResultSet row = select.query(register.value(), indicator.value(), micros(from), micros(to), limit)) {
            return read(indicator, row);
        }
    }

    List<IndicatorReading> latest(IndicatorId indicator, int limit) throws SQLException {
        try (Prepared select = session.prepare("select taken_at, reading from aims_reading"
                        + " where register = ? and indicator = ? order by taken_at desc limit ?");
                ResultSet row = select.query(register.value(), indicator.value(), limit)) {
            List<IndicatorReading> newestFirst = read(indicator, row);
            Collections.reverse(newestFirst);
            return newestFirst;
        }
    }

    private static List<IndicatorReading> read(IndicatorId indicator, ResultSet row) throws SQLException {
        List<IndicatorReading> readings = new ArrayList<>();
        while (row.next()) {
            readings.add(new IndicatorReading(indicator, instant(row.getLong(1)), Decimal.parse(row.getString(2))));
        }
        return readings;
    }

    long removeBefore(IndicatorId indicator, Instant before) throws SQLException {
        try (Prepared delete =
                session.prepare("delete from aims_reading where register = ? and indicator = ? and taken_at < ?")) {
            return delete.update(register.value(), indicator.value(), micros(before));
        }
    }

    /** The first microsecond, since 1970, that is not before an instant; the last one for what is beyond all. */
    private static long micros(Instant instant) {
        try {
            long whole = Math.multiplyExact(instant.getEpochSecond(), MICROS);
            return Math.addExact(whole, (instant.getNano() + 999) / 1_000);
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }
}
