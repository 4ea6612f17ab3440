package org.plenary.store;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One row of an answer, read by the names of its columns. */
final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    String text(String column) throws SQLException {
        return present(result.getString(column), column);
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    byte[] bytes(String column) throws SQLException {
        return present(result.getBytes(column), column);
    }

    int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    long number(String column) throws SQLException {
        return result.getLong(column);
    }

    double real(String column) throws SQLException {
        return result.getDouble(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    Instant instant(String column) throws SQLException {
        return present(result.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** An array of texts; empty where there is none. */
    List<String> texts(String column) throws SQLException {
        var found = result.getObject(column, String[].class);
        return found == null ? List.of() : List.of(found);
    }

    LocalDate date(String column) throws SQLException {
        return present(result.getObject(column, LocalDate.class), column);
    }

    Optional<LocalTime> optionalTime(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalTime.class));
    }

    /** The whole row as one text; different rows have different ones. */
    String line(String table, List<String> columns) throws SQLException {
        var line = new StringBuilder(table);
        for (var column : columns) {
            var value = result.getString(column);
            line.append(value == null ? "|-" : "|" + value.length() + ":" + value);
        }
        return line.toString();
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("no value in " + column);
        }
        return value;
    }
}
