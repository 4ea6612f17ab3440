package org.plenary.store;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.Store;
import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Entry;
import org.plenary.store.journal.Journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What screens and reports ask. Everything in here follows from the journal and can be thrown away:
 * when the shape of a table changes, {@link #SHAPE} is raised and no older checkpoint is used.
 *
 * <p>The file lives as long as a session. One that was left behind is never used again, because the
 * database reads such files without noticing what is wrong with them; docs/adr says what was
 * measured. What outlives a session is a {@link Checkpoint}. When no file can be had, because the
 * disk is full, the tables are in memory and nobody notices.
 */
final class Tables implements AutoCloseable {

    /** Raised whenever a table changes its shape or its meaning. */
    static final int SHAPE = 15;

    static final String FILE = "assembly.mv.db";

    private static final Logger LOG = Logger.getLogger(Tables.class.getName());

    /** Of the file's pages in memory, in KiB: all of them, with thirty thousand notes. */
    private static final int CACHE = 96 * 1024;

    private static final String APPLIED =
            "create table applied (position bigint not null, head varchar not null)";

    private final Path folder;
    private final char[] key;
    private final List<Table> tables;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private @Nullable Connection writing;
    private @Nullable Connection reading;
    private boolean isFileLost;
    private volatile boolean isWhole;
    private boolean isInMemory;
    private volatile @Nullable Thread applying;
    private Runnable healing = () -> {};

    /**
     * @param key of the file, hexadecimal
     */
    Tables(Path folder, char[] key, List<Table> tables) {
        this.folder = folder;
        this.key = key;
        this.tables = tables;
        tables.forEach(table -> table.belongTo(this));
    }

    /**
     * What a file of tables says about itself.
     *
     * @param position how far the journal had been applied; 0 when nothing is known
     */
    record Found(long position, String head) {
        static final Found NOTHING = new Found(0, "");
    }

    /**
     * What somebody saw who looked into the file.
     *
     * @param connection null when it cannot be used
     */
    private record Inspected(Found found, @Nullable Connection connection) {
        static final Inspected NOTHING = new Inspected(Found.NOTHING, null);
    }

    /** Whether there is a file, as there is while they are open or when nobody closed them. */
    boolean hasFile() {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Goes on with a copy of the tables as they once were. Comes back whatever state it is in.
     *
     * @return empty when it cannot be used, and there are no tables yet
     */
    Optional<Found> use(Path copy) {
        use.writeLock().lock();
        try {
            if (isFileLost || isInMemory) {
                return Optional.empty();
            }
            isWhole = false;
            Files.copy(copy, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            var inspected = inspected();
            writing = inspected.connection();
            if (writing == null) {
                return Optional.empty();
            }
            reading = connection(fileUrl());
            return Optional.of(inspected.found());
        } catch (IOException | SQLException e) {
            LOG.log(Level.INFO, "the copy of the tables cannot be used: {0}", code(e));
            disconnect();
            return Optional.empty();
        } finally {
            use.writeLock().unlock();
        }
    }

    private Inspected inspected() {
        var watchdog = new Watchdog<Inspected>("tables");
        var inspected = watchdog.waitFor(this::inspected, late -> close(late.connection()));
        if (inspected.isEmpty()) {
            LOG.warning("the tables did not answer and are made anew");
            isFileLost = true; // whoever hangs in it still holds it
        }
        return inspected.orElse(Inspected.NOTHING);
    }

    private Inspected inspected(Runnable step) {
        Connection connection = null;
        try {
            connection = connection(fileUrl());
            connection.setAutoCommit(false);
            step.run();
            var sql = new Sql(connection);
            var found = look(sql);
            step.run();
            checkChanging(sql, step);
            return new Inspected(found, connection);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.INFO, "the tables cannot be read and are made anew: {0}", code(e));
            close(connection);
            return Inspected.NOTHING;
        }
    }

    private static String code(Exception e) {
        return e instanceof SQLException sql ? "" + sql.getErrorCode() : e.getClass().getName();
    }

    private static Found look(Sql sql) {
        return sql.one(
                        "select position, head from applied",
                        row -> new Found(row.number("position"), row.text("head")))
                .orElseThrow();
    }

    /** Touches every table and takes it back: a broken file has been seen to loop at that. */
    private static void checkChanging(Sql sql, Runnable step) {
        for (var table : Digest.tables(sql)) {
            step.run();
            var column = Digest.columns(sql, table).getFirst();
            sql.run(
                    "update \"%s\" set \"%s\" = \"%s\" fetch first 10 rows only"
                            .formatted(table, column, column));
        }
        sql.rollback();
    }

    private String fileUrl() {
        return "jdbc:h2:retry:" + folder.resolve("assembly").toAbsolutePath() + ";CIPHER=AES";
    }

    private void connect(String url) throws SQLException {
        writing = connection(url);
        writing.setAutoCommit(false);
        reading = connection(url);
        reading.setAutoCommit(true);
    }

    private Connection connection(String url) throws SQLException {
        // No trace file: it would hold statements and their values, unsealed. The file may be half
        // a second late: what lasts is the journal.
        var settings =
                ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=512;CACHE_SIZE="
                        + CACHE
                        + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
        var password = new char[key.length + 1]; // of the file, a space, of nobody; wiped by H2
        System.arraycopy(key, 0, password, 0, key.length);
        password[key.length] = ' ';
        var properties = new Properties();
        properties.put("user", "plenary");
        properties.put("password", url.contains(":mem:") ? new char[0] : password);
        return DriverManager.getConnection(url + settings, properties);
    }

    /** Empty tables in a fresh file, or in memory when there is no room for one. */
    void makeAnew() {
        use.writeLock().lock();
        try {
            isWhole = false;
            disconnect();
            try {
                Files.deleteIfExists(folder.resolve(FILE)); // it has what was erased since
                if (isFileLost || isInMemory) {
                    throw new IOException("the old file cannot be let go of");
                }
                connect(fileUrl());
                schema();
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.log(Level.WARNING, "the tables are kept in memory: {0}", code(e));
                disconnect();
                connect("jdbc:h2:mem:" + UUID.randomUUID());
                schema();
                isInMemory = true;
            }
        } catch (SQLException e) {
            throw new TablesException(e);
        } finally {
            use.writeLock().unlock();
        }
    }

    private void schema() {
        var sql = writer();
        sql.run(APPLIED);
        sql.run("insert into applied values (0, '')");
        for (var table : tables) {
            table.schema().forEach(sql::run);
        }
        sql.commit();
    }

    /** Applies an entry in the open transaction; {@link #keep} or {@link #drop} ends it. */
    void apply(Entry entry) {
        var sql = writer();
        applying = Thread.currentThread();
        try {
            for (var table : tables) {
                table.apply(sql, entry);
            }
        } catch (IllegalStateException e) {
            throw unnamed(entry, e);
        } finally {
            applying = null;
        }
    }

    /** What does not fit is not quoted: messages end up in the log, and names must not. */
    private static IllegalStateException unnamed(Entry entry, IllegalStateException cause) {
        var kind = ChangeFormat.kind(entry.change().getClass());
        var unnamed =
                new IllegalStateException(
                        "change %d, %s, does not fit what is there"
                                .formatted(entry.position(), kind));
        unnamed.setStackTrace(cause.getStackTrace());
        return unnamed;
    }

    /** Says in the open transaction that everything up to this record is applied. */
    void mark(Journal.Prepared record) {
        var sql = writer();
        sql.run("update applied set position = ?, head = ?", record.position(), record.head());
    }

    /** The same for a whole journal at once, which the tables hold from now on. */
    void mark(Journal journal) {
        var sql = writer();
        sql.run("update applied set position = ?, head = ?", journal.position(), journal.head());
        sql.commit();
        isWhole = true;
    }

    /** Whether they hold everything the journal says, or only what was read of it so far. */
    boolean isWhole() {
        return isWhole;
    }

    void keep() {
        writer().commit();
    }

    void drop() {
        writer().rollback();
    }

    private Sql writer() {
        var connection = writing;
        if (connection == null) {
            throw new TablesException("the tables are closed");
        }
        return new Sql(connection);
    }

    /** What is done when a question finds the tables broken. */
    void healWith(Runnable cure) {
        healing = cure;
    }

    /**
     * What was kept, and never what is still in an open transaction, except for a table that asks
     * while it applies a change.
     */
    <T> T read(Function<Sql, T> question) {
        if (Thread.currentThread().equals(applying)) {
            return question.apply(writer());
        }
        try {
            return readOnce(question);
        } catch (TablesException e) {
            if (e.isRefusal()) {
                throw e;
            }
            healing.run();
            return readOnce(question);
        }
    }

    private <T> T readOnce(Function<Sql, T> question) {
        use.readLock().lock();
        try {
            var connection = reading;
            if (connection == null) {
                throw new TablesException("the tables are closed");
            }
            synchronized (connection) {
                return question.apply(new Sql(connection));
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /** Whether they are not in a file, because none could be had. */
    boolean isInMemory() {
        return isInMemory;
    }

    /** Gives up the file for as long as the assembly is open. */
    void moveToMemory() {
        isInMemory = true;
        makeAnew();
    }

    /** Keeps readers waiting while the tables are replaced. */
    void exclusively(Runnable work) {
        use.writeLock().lock();
        try {
            work.run();
        } finally {
            use.writeLock().unlock();
        }
    }

    /**
     * Makes a copy of the file as it is at some moment, while others go on reading and writing.
     *
     * @param to is not there yet
     * @throws IOException when there is no file, or no room for another
     */
    void copyTo(Path to) throws IOException {
        var zip = to.resolveSibling(to.getFileName() + ".zip");
        try {
            zipTo(zip);
            try (var in = new ZipInputStream(Files.newInputStream(zip))) {
                in.getNextEntry();
                Files.copy(in, to);
            }
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /** As the database does it for {@code BACKUP TO}, which packs what cannot be packed. */
    private void zipTo(Path file) throws IOException {
        use.readLock().lock();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            var connection = writing;
            if (isInMemory || connection == null) {
                throw new IOException("there is no file of tables");
            }
            var session = connection.unwrap(JdbcConnection.class).getSession();
            zip(((SessionLocal) session).getDatabase().getStore(), zip);
        } catch (SQLException | RuntimeException e) {
            throw new IOException(e);
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * While nobody else writes the file: when the hand that writes now and then is still at it, one
     * copy in fifty to a hundred does not open, because it lacks a piece only that hand knew of.
     */
    private static void zip(Store store, ZipOutputStream zip) throws IOException {
        var file = store.getMvStore();
        int delay = file.getAutoCommitDelay();
        var refused = new IOException[1];
        file.setAutoCommitDelay(0);
        try {
            file.executeFilestoreOperation(() -> {}); // which waits for what is being written
            store.flush();
            file.executeFilestoreOperation(
                    () -> {
                        try {
                            file.getFileStore().backup(zip);
                        } catch (IOException e) {
                            refused[0] = e; // what is thrown in here closes the tables
                        }
                    });
        } finally {
            file.setAutoCommitDelay(delay);
        }
        if (refused[0] != null) {
            throw refused[0];
        }
    }

    private boolean disconnect() {
        boolean isOrderly = close(writing);
        isOrderly &= close(reading);
        writing = null;
        reading = null;
        return isOrderly;
    }

    private static boolean close(@Nullable Connection connection) {
        try {
            if (connection != null && !connection.isClosed()) {
                connection.close();
            }
            return true;
        } catch (SQLException e) {
            LOG.log(Level.INFO, "the tables did not close: {0}", e.getErrorCode());
            return false;
        }
    }

    /**
     * Closes in order.
     *
     * @return the file, which may be taken away; empty when there is none or something went wrong
     */
    Optional<Path> end() {
        use.writeLock().lock();
        try {
            drop();
            boolean isOrderly = disconnect();
            return isOrderly && !isInMemory ? Optional.of(folder.resolve(FILE)) : Optional.empty();
        } finally {
            use.writeLock().unlock();
        }
    }

    /** Leaves no file behind. */
    void discard() throws IOException {
        close();
        Files.deleteIfExists(folder.resolve(FILE));
    }

    @Override
    public void close() {
        exclusively(this::disconnect);
    }
}
