package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;
import org.plenary.store.backup.Medium;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Which copy this is, whether it goes on, and until when personal data is kept. */
public final class FolderTable extends Table {

    private static final String SCHEMA =
            "create table folder (copy varchar, handed_over varchar, retention date)";

    private static final String COPIES =
            """
            create table copy_made (
              medium varchar not null, place varchar not null,
              made_at timestamp(9) with time zone not null)
            """;

    /** One that was not marked yet is taken for the one that is there now. */
    private static final String FORGET =
            "delete from copy_made where medium = ? and medium <> '' or medium = '' and place = ?";

    /**
     * A stick or another disk with copies.
     *
     * @param medium what tells it from others at the same place; empty when it was never marked
     * @param place where it was seen last
     * @param at when a copy was put there last
     */
    public record SecondCopy(String medium, Path place, Instant at) {

        /** Whether this very stick is there now. */
        public boolean isThere() {
            return Files.isDirectory(place)
                    && (medium.isEmpty() || Medium.at(place).equals(Optional.of(medium)));
        }
    }

    @Override
    List<String> schema() {
        return List.of(SCHEMA, COPIES, "insert into folder values (null, null, null)");
    }

    @Override
    void apply(Sql sql, Entry entry) {
        switch (entry.change()) {
            case FolderChange.Continued(var copy, _, _) ->
                    sql.run("update folder set copy = ?, handed_over = null", copy);
            case FolderChange.HandedOver(var to) ->
                    sql.run("update folder set handed_over = ?", to);
            case FolderChange.CopyMade(var place, var medium) -> {
                sql.run(FORGET, medium, place);
                sql.run(
                        "insert into copy_made (medium, place, made_at) values (?, ?, ?)",
                        medium,
                        place,
                        OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
            }
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

    /** Where second copies were put and when the last time, latest first. */
    public List<SecondCopy> copies() {
        return read(
                sql ->
                        sql.list(
                                """
                                select medium, place, made_at
                                  from copy_made
                                 order by made_at desc, place, medium
                                """,
                                row ->
                                        new SecondCopy(
                                                row.text("medium"),
                                                Path.of(row.text("place")),
                                                row.instant("made_at"))));
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
