package org.plenary.store;

import org.plenary.store.keys.Hashes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * What all tables hold, as one number: the sum of the hashes of all rows, so that their order does
 * not matter. Two sets of tables with the same digest hold the same.
 */
final class Digest {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private final Sql sql;

    Digest(Sql sql) {
        this.sql = sql;
    }

    /** 64 hexadecimal digits. */
    String all() {
        var sum = new Sum();
        each(sum::add);
        return sum.hex();
    }

    /** Every row of every table as text, in a fixed order. */
    static List<String> rows(Sql sql) {
        var rows = new ArrayList<String>();
        new Digest(sql).each(rows::add);
        Collections.sort(rows);
        return rows;
    }

    private void each(Consumer<String> visitor) {
        for (var table : tables(sql)) {
            var columns = columns(sql, table);
            sql.each(
                    "select * from \"%s\"".formatted(table),
                    row -> {
                        visitor.accept(row.line(table, columns));
                        return row;
                    });
        }
    }

    /** Every table that holds what a change did. */
    static List<String> tables(Sql sql) {
        return sql.list(
                """
                select table_name from information_schema.tables
                 where table_schema = 'PUBLIC' and table_name <> 'APPLIED'
                 order by table_name
                """,
                row -> row.text("table_name"));
    }

    static List<String> columns(Sql sql, String table) {
        return sql.list(
                """
                select column_name from information_schema.columns
                 where table_schema = 'PUBLIC' and table_name = ?
                 order by ordinal_position
                """,
                row -> row.text("column_name"),
                table);
    }

    private static final class Sum {

        private BigInteger sum = BigInteger.ZERO;

        void add(String line) {
            var hash = Hashes.sha256(line.getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
        }

        String hex() {
            var bytes = sum.toByteArray();
            var padded = new byte[33];
            System.arraycopy(bytes, 0, padded, 33 - bytes.length, bytes.length);
            return HexFormat.of().formatHex(padded, 1, 33);
        }
    }
}
