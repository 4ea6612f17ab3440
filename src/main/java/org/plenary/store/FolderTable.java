package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which copy this is, whether it goes on, and until when personal data is kept. */
public final class FolderTable extends Table {

    private static final String SCHEMA =
            "create table folder (copy varchar, handed_over varchar, retention date)";

    @Override
    List<String> schema() {
        return List.of(SCHEMA, "insert into folder values (null, null, null)");
    }

    @Override
    void apply(Sql sql, Entry entry) {
        switch (entry.change()) {
            case FolderChange.Continued(var copy, _, _) ->
                    sql.run("update folder set copy = ?, handed_over = null", copy);
            case FolderChange.HandedOver(var to) ->
                    sql.run("update folder set handed_over = ?", to);
            case FolderChange.TakenBack _ -> sql.run("update folder set handed_over = null");
            case PrivacyChange.RetentionSet(_, var after) ->
                    sql.run("update folder set retention = ?", after);
            default -> {}
        }
    }

    /** The id of this copy; empty while there never was another one. */
    public Optional<String> copy() {
        return read(sql -> sql.one("select copy from folder", row -> row.optionalText("copy")))
                .flatMap(copy -> copy);
    }

    /** Who goes on with this assembly; empty while this copy does. */
    public Optional<String> handedOver() {
        return read(sql ->
                        sql.one(
                                "select handed_over from folder",
                                row -> row.optionalText("handed_over")))
                .flatMap(to -> to);
    }

    /** When personal data is to be erased. */
    public Optional<LocalDate> retention() {
        return read(sql ->
                        sql.one(
                                "select retention from folder",
                                row -> row.optionalText("retention")))
                .flatMap(date -> date)
                .map(LocalDate::parse);
    }
}
