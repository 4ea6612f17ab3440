package org.plenary.store;

import org.plenary.assembly.Assembly;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Mandate;

import java.sql.SQLException;
import java.util.List;

/** What the assembly is about. */
public final class AssemblyTable extends Table {

    private static final String SCHEMA =
            """
            create table assembly (
              name varchar not null, question varchar not null, host varchar not null,
              mandate varchar not null, promise varchar not null, language varchar not null)
            """;

    private static final String INSERT =
            """
            insert into assembly (name, question, host, mandate, promise, language)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            "select name, question, host, mandate, promise, language from assembly";

    @Override
    List<String> schema() {
        return List.of(SCHEMA);
    }

    @Override
    void apply(Sql sql, Entry entry) {
        if (!(entry.change() instanceof AssemblyChange change)) {
            return;
        }
        switch (change) {
            case AssemblyChange.Founded(var assembly) -> put(sql, assembly);
            case AssemblyChange.Described(_, var after) -> put(sql, after);
        }
    }

    private static void put(Sql sql, Assembly assembly) {
        sql.run("delete from assembly");
        sql.run(
                INSERT,
                assembly.name(),
                assembly.question(),
                assembly.host(),
                assembly.mandate().name(),
                assembly.promise(),
                assembly.language());
    }

    public Assembly current() {
        return read(sql -> sql.one(SELECT, AssemblyTable::assembly)).orElseThrow();
    }

    private static Assembly assembly(Row row) throws SQLException {
        return new Assembly(
                row.text("name"),
                row.text("question"),
                row.text("host"),
                Mandate.valueOf(row.text("mandate")),
                row.text("promise"),
                row.text("language"));
    }
}
