package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Entry;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/**
 * What screens and reports ask. Everything in here follows from the journal and can be thrown away:
 * when the shape of a table changes, {@link #SHAPE} is raised and the tables are rebuilt.
 */
final class Tables implements AutoCloseable {

    /** Raised whenever a table changes its shape or its meaning. */
    static final int SHAPE = 2;

    private static final String APPLIED =
            "create table applied (shape int not null, position bigint not null, head varchar not null)";

    private final List<Table> tables;
    private final Connection writing;
    private final Connection reading;
    private final Sql writer;
    private final Sql reader;

    /**
     * @param file without its ending; {@code .mv.db} is added
     * @param key of the file, hexadecimal; null for an unencrypted training copy
     */
    Tables(Path file, @Nullable String key, List<Table> tables) {
        this.tables = tables;
        tables.forEach(table -> table.belongTo(this));
        try {
            writing = connect(file, key);
            writing.setAutoCommit(false);
            reading = connect(file, key);
            reading.setReadOnly(true);
            reading.setAutoCommit(true);
        } catch (SQLException e) {
            throw new TablesException(e);
        }
        writer = new Sql(writing);
        reader = new Sql(reading);
    }

    private static Connection connect(Path file, @Nullable String key) throws SQLException {
        var url = "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        var properties = new Properties();
        properties.setProperty("user", "plenary");
        properties.setProperty("password", key == null ? "" : key + " ");
        return DriverManager.getConnection(key == null ? url : url + ";CIPHER=AES", properties);
    }

    /** How far the journal has been applied: the position and the hash there; 0 when nothing is. */
    Applied applied() {
        var there =
                writer.one(
                        "select count(*) as n from information_schema.tables where table_name = 'APPLIED'",
                        row -> row.integer("n"));
        if (there.orElse(0) == 0) {
            return Applied.NOTHING;
        }
        return writer.one(
                        "select shape, position, head from applied",
                        row ->
                                new Applied(
                                        row.integer("shape"),
                                        row.number("position"),
                                        row.text("head")))
                .filter(applied -> applied.shape() == SHAPE)
                .orElse(Applied.NOTHING);
    }

    /** Throws everything away and makes the tables anew, empty. */
    void reset() {
        writer.run("drop all objects");
        writer.run(APPLIED);
        writer.run("insert into applied values (?, 0, '')", SHAPE);
        for (var table : tables) {
            table.schema().forEach(writer::run);
        }
        writer.commit();
    }

    /** Applies an entry in the open transaction; {@link #keep} or {@link #drop} ends it. */
    void apply(Entry entry) {
        for (var table : tables) {
            table.apply(writer, entry);
        }
    }

    void keep(long position, String head) {
        writer.run("update applied set position = ?, head = ?", position, head);
        writer.commit();
    }

    void drop() {
        writer.rollback();
    }

    /** What the open transaction sees; for checking a change against what is there. */
    <T> T read(Function<Sql, T> question) {
        synchronized (reader) {
            return question.apply(reader);
        }
    }

    @Override
    public void close() {
        try (writing;
                reading) {
            writer.rollback();
        } catch (SQLException e) {
            throw new TablesException(e);
        }
    }

    record Applied(int shape, long position, String head) {
        static final Applied NOTHING = new Applied(0, 0, "");
    }
}
