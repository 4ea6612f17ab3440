package org.plenary.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One connection to the tables, and the few things that are done with it. */
final class Sql {

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Rows changed. */
    int run(String sql, @Nullable Object... arguments) {
        try (var statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new TablesException(e);
        }
    }

    /** The same statement once for each row of arguments; rows changed. */
    int runAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        } catch (SQLException e) {
            throw new TablesException(e);
        }
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) {
        try (var statement = prepared(sql, arguments);
                var result = statement.executeQuery()) {
            var found = new ArrayList<T>();
            var row = new Row(result);
            while (result.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new TablesException(e);
        }
    }

    <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... arguments) {
        var found = list(sql, reader, arguments);
        if (found.size() > 1) {
            throw new IllegalStateException(found.size() + " rows where one was expected");
        }
        return found.stream().findFirst();
    }

    /** Shows every row to {@code reader}, one after the other. */
    void each(String sql, Reader<?> reader, @Nullable Object... arguments) {
        try (var statement = prepared(sql, arguments);
                var result = statement.executeQuery()) {
            var row = new Row(result);
            while (result.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new TablesException(e);
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new TablesException(e);
        }
    }

    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new TablesException(e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
