package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.store.jdbc.Session.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of commits and sealed values, on one connection. Neither begins nor ends transactions. */
final class HistoryTables {
    private static final int AT_ONCE = 1_000;

    private final Session session;
    private final RegisterId register;

    HistoryTables(Session session, RegisterId register) {
        this.session = session;
        this.register = register;
    }

    /** The row of a register; of one that was never written as it would be. */
    record Head(long revision, String hash, long tablesRevision, String tablesHash) {
        static final Head NONE = new Head(0, StoredCommit.NO_HASH, 0, StoredCommit.NO_HASH);

        boolean isBefore(StoredCommit commit) {
            return revision == commit.revision() - 1 && hash.equals(commit.previousHash());
        }
    }

    /** Those with a commit, in the order of their ids, whichever order the database has. */
    static List<RegisterId> registers(Session session) throws SQLException {
        List<RegisterId> registers = new ArrayList<>();
        try (Prepared select = session.prepare("select id from aims_register where revision > 0");
                ResultSet row = select.query()) {
            while (row.next()) {
                registers.add(RegisterId.parse(row.getString(1)));
            }
        }
        registers.sort(null);
        return registers;
    }

    Head head() throws SQLException {
        return head("");
    }

    private Head head(String suffix) throws SQLException {
        try (Prepared select = session.prepare("select revision, hash, tables_revision, tables_hash from aims_register"
                        + " where id = ?" + suffix);
                ResultSet row = select.query(register.value())) {
            return row.next()
                    ? new Head(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4))
                    : Head.NONE;
        }
    }

    /** Keeps other writers of the register away until the transaction ends, and begins the register if need be. */
    Head lock() throws SQLException {
        if (session.dialect() == Dialect.SQLITE) {
            begin(); // writes, if only nothing, and so has the database to itself before it has read anything
        }
        Head head = head(session.dialect().forUpdate());
        if (head.equals(Head.NONE)) {
            begin();
            head = head(session.dialect().forUpdate());
        }
        return head;
    }

    private void begin() throws SQLException {
        try (Prepared insert = session.prepare(session.dialect().insertRegister())) {
            insert.update(register.value());
        }
    }

    /**
     * Moves the head of the register behind commits, if it is where they begin.
     *
     * @throws StaleRevisionException if it is not
     */
    void advance(List<StoredCommit> commits) throws SQLException {
        StoredCommit first = commits.get(0);
        if (first.revision() == 1) {
            begin();
        }
        try (Prepared update = session.prepare(advanceSql())) {
            update.bind(1, advanceValues(commits));
            if (update.statement().executeUpdate() == 0) {
                throw new StaleRevisionException(register, first.revision() - 1, head().revision());
            }
        }
    }

    /** The same, which changes no row if the head is not where the commits begin. */
    void addAdvance(List<StoredCommit> commits, Batch batch) {
        batch.add(advanceSql(), advanceValues(commits));
    }

    private String advanceSql() {
        // The tables of the current state move along only if they were where the history was.
        return "update aims_register set revision = ?, hash = ?,"
                + " tables_hash = case when tables_revision = revision then ? else tables_hash end,"
                + " tables_revision = case when tables_revision = revision then ? else tables_revision end"
                + " where id = ? and revision = ? and hash = ? "
                + session.dialect().whereDurable();
    }

    private List<Object> advanceValues(List<StoredCommit> commits) {
        StoredCommit first = commits.get(0);
        StoredCommit last = commits.get(commits.size() - 1);
        return List.of(
                last.revision(),
                last.hash(),
                last.hash(),
                last.revision(),
                register.value(),
                first.revision() - 1,
                first.previousHash());
    }

    void addCommits(List<StoredCommit> commits, Batch batch) {
        for (StoredCommit commit : commits) {
            batch.add(
                    "insert into aims_commit (register, revision, hash, previous, line) values (?, ?, ?, ?, ?)",
                    List.of(register.value(), commit.revision(), commit.hash(), commit.previousHash(), commit.bytes()));
            for (SealedValue value : commit.sealedValues()) {
                batch.add(
                        "insert into aims_sealed_value (register, revision, digest, salt, json)"
                                + " values (?, ?, ?, ?, ?)",
                        List.of(register.value(), commit.revision(), value.digest(), value.salt(), value.json()));
            }
        }
    }

    boolean holds(StoredCommit commit) throws SQLException {
        try (Prepared select = session.prepare("select hash from aims_commit where register = ? and revision = ?");
                ResultSet row = select.query(register.value(), commit.revision())) {
            return row.next() && row.getString(1).equals(commit.hash());
        }
    }

    List<StoredCommit> commitsAfter(long revision, int limit) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Prepared select = session.prepare("select revision, previous, line from aims_commit"
                        + " where register = ? and revision > ? order by revision limit ?");
                ResultSet row = select.query(register.value(), revision, limit)) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getString(2), row.getBytes(3)));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<SealedValue>> values =
                valuesBetween(revision, rows.get(rows.size() - 1).revision());
        return rows.stream()
                .map(row -> new StoredCommit(
                        row.revision(), row.previous(), row.line(), values.getOrDefault(row.revision(), List.of())))
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // lives no longer than it takes to become a commit
    private record Row(long revision, String previous, byte[] line) {}

    private Map<Long, List<SealedValue>> valuesBetween(long after, long to) throws SQLException {
        Map<Long, List<SealedValue>> values = new HashMap<>();
        try (Prepared select = session.prepare("select revision, digest, salt, json from aims_sealed_value"
                        + " where register = ? and revision > ? and revision <= ? order by revision, digest");
                ResultSet row = select.query(register.value(), after, to)) {
            while (row.next()) {
                values.computeIfAbsent(row.getLong(1), at -> new ArrayList<>())
                        .add(new SealedValue(row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return values;
    }

    /** Something done with each commit. */
    @FunctionalInterface
    interface Action {
        void on(StoredCommit commit) throws SQLException;
    }

    void forEach(Action action) throws SQLException {
        long last = 0;
        for (List<StoredCommit> page = commitsAfter(last, AT_ONCE);
                !page.isEmpty();
                page = commitsAfter(last, AT_ONCE)) {
            for (StoredCommit commit : page) {
                action.on(commit);
            }
            last = page.get(page.size() - 1).revision();
        }
    }

    /** Destroys values, and gives the revisions that had them. */
    Set<Long> destroy(Set<String> digests) throws SQLException {
        Set<Long> revisions = new TreeSet<>();
        Batch deleting = new Batch();
        try (Prepared select =
                session.prepare("select revision from aims_sealed_value where register = ? and digest = ?")) {
            for (String digest : digests) {
                try (ResultSet row = select.query(register.value(), digest)) {
                    while (row.next()) {
                        revisions.add(row.getLong(1));
                    }
                }
                deleting.add(
                        "delete from aims_sealed_value where register = ? and digest = ?",
                        List.of(register.value(), digest));
            }
        }
        deleting.execute(session);
        return revisions;
    }
}
