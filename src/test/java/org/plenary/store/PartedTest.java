package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.NoteId;
import org.plenary.store.backup.Backups;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Files of a copy that went on by itself, in the folder of the one that was here. */
class PartedTest extends TwoFolders {

    @Test
    void theJournalOfACopyThatWentFurtherIsNotTakenForTheOneThatWasHere() throws IOException {
        parted(12);
        exchanged(Journal.NAME);
        assertNotes(1, 15, "opening.other");
        assertNotes(1, 15);
        assertThat(here().resolve("journal-other-24.log"))
                .hasBinaryContent(Files.readAllBytes(there().resolve(Journal.NAME)));
    }

    @Test
    void norIsOneThatIsAsLongOrShorter() throws IOException {
        parted(5);
        exchanged(Journal.NAME);
        assertNotes(1, 15, "opening.other");
        try (var store = Store.open(there(), clock)) {
            assertThat(store.notes().all()).hasSize(15);
        }
        var bytes = Files.readAllBytes(here().resolve("journal-other-17.log"));
        Files.write(here().resolve(Journal.NAME), Arrays.copyOf(bytes, bytes.length * 7 / 8));
        try (var store = Store.open(here(), clock)) {
            assertThat(store.notes().find(new NoteId("n15"))).isPresent();
            assertThat(store.report().findings()).extracting("key").contains("opening.other");
        }
    }

    @Test
    void whatWasSavedHereIsNotGivenUpForTheJournalOfAnotherCopy() throws IOException {
        parted(12);
        exchanged(Journal.NAME);
        LostTables.butNotTheTailIn(here());
        var tail = here().resolve(Tail.NAME);
        var bytes = Files.readAllBytes(tail);
        Files.write(tail, Arrays.copyOfRange(bytes, bytes.length - 700, bytes.length));
        assertRefused("journal.other");
        var preview = new Restoring(clock).preview(here(), Secret.NONE);
        assertThat(preview.count("note.captured")).isEqualTo(22);
        assertThat(preview.missing()).isPositive();
    }

    @Test
    void nothingIsTakenFromTheBackupOfACopyThatWentOnByItself() throws IOException {
        parted(12);
        backupsOfTheOtherCopy();
        assertNotes(1, 15, "opening.otherBackups");
        LostTables.in(here());
        assertNotes(1, 15, "opening.otherBackups");
    }

    private static final String KEYS = SubjectKeys.NAME;
    private static final String KEYS_COPY = SubjectKeys.COPY;

    private void assertAllAreReadable(String... findings) throws IOException {
        for (int i = 0; i < 2; i++) {
            try (var store = Store.open(here(), clock)) {
                assertThat(ours(store)).isEqualTo(15 + 606);
                assertThat(store.notes().all()).hasSize(15 + 606);
                assertThat(store.report().findings())
                        .extracting("key")
                        .isEqualTo(i == 0 ? List.of(findings) : List.of());
            }
            LostTables.in(here()); // and from the journal alone
        }
    }

    @Test
    void aJournalWithKeysThatAreSomebodyElsesHereIsRecognisedToo() throws IOException {
        partedLongAgo();
        exchanged(Journal.NAME);
        assertAllAreReadable("opening.other");
    }

    @Test
    void whereOneOfTheTwoFilesWithKeysIsTheOthersTheRightOneIsFound() throws IOException {
        partedLongAgo();
        exchanged(KEYS);
        assertAllAreReadable("opening.subjectKeysMended");
        exchanged(KEYS_COPY);
        assertAllAreReadable("opening.subjectKeysMended");
    }

    @Test
    void alsoTogetherWithTheJournal() throws IOException {
        partedLongAgo();
        exchanged(Journal.NAME, KEYS);
        assertAllAreReadable("opening.subjectKeysMended", "opening.other");
    }

    @Test
    void withTheKeysOfAnotherCopyNobodyIsTakenForSomebodyElse() throws IOException {
        partedLongAgo();
        LostTables.in(here());
        exchanged(KEYS, KEYS_COPY);
        try (var store = Store.open(here(), clock)) {
            assertThat(store.unreadable()).isPositive();
            assertThat(store.notes().find(new NoteId("n1605")).orElseThrow().text())
                    .isEqualTo("███");
            assertThat(store.report().findings())
                    .extracting("key")
                    .containsExactly("opening.subjectKeysLost");
        }
    }

    @Test
    void aTailOfTheOtherCopyIsNotBelieved() throws IOException {
        for (int there : new int[] {12, 3}) {
            parted(there);
            exchanged(Tail.NAME);
            assertNotes(1, 15);
            Founding.discard(here());
            Founding.discard(there());
        }
    }

    @Test
    void whereTwoFilesAreTheOthersNobodyDecides() throws IOException {
        parted(12);
        exchanged(Journal.NAME, Tail.NAME);
        assertRefused("journal.mixed");
        Files.delete(here().resolve(Checkpoint.NAME)); // what somebody does who wants the other one
        try (var store = Store.open(here(), clock)) {
            assertThat(store.notes().all()).hasSize(22);
        }
    }

    @Test
    void norWhereACheckpointIs() throws IOException {
        for (int there : new int[] {12, 3}) {
            parted(there);
            exchanged(Checkpoint.NAME);
            assertRefused(there > 5 ? "journal.short" : "journal.mixed");
            Files.delete(here().resolve(Checkpoint.NAME));
            assertNotes(1, 15);
            Founding.discard(here());
            Founding.discard(there());
        }
    }

    @Test
    void aLongerBackupOfTheOtherCopyIsNotTakenForWhatIsDamaged() throws IOException {
        parted(12);
        backupsOfTheOtherCopy();
        LostTables.in(here());
        var journal = here().resolve(Journal.NAME);
        var whole = Files.readAllBytes(journal);
        whole[whole.length * 9 / 10] ^= 1;
        Files.write(journal, whole);
        assertRefused("journal.damaged");
        try (var store = new Restoring(clock).restore(here(), place.resolve("part"), Secret.NONE)) {
            assertThat(ours(store)).isEqualTo(store.notes().all().size()).isGreaterThan(10);
        }
    }

    @Test
    void alsoAShorterOneIsTold() throws IOException {
        parted(3);
        backupsOfTheOtherCopy();
        assertNotes(1, 15, "opening.otherBackups");
    }

    @Test
    void norForWhatIsWhole() throws IOException {
        parted(12);
        backupsOfTheOtherCopy();
        LostTables.in(here());
        assertThat(new Restoring(clock).preview(here(), Secret.NONE))
                .returns(0L, Preview::missing)
                .returns(15L, preview -> preview.count("note.captured"));
    }

    @Test
    void aDamagedBackupThatKnowsOfMoreIsNamed() throws IOException {
        parted(12);
        backupsOfTheOtherCopy();
        try (var files = Files.newDirectoryStream(here().resolve(Backups.FOLDER), "*000024*")) {
            var backup = files.iterator().next();
            var bytes = Files.readAllBytes(backup);
            int end = new String(bytes, ISO_8859_1).lastIndexOf("manifest.json");
            bytes[end - 2_000] ^= 1; // among the last records of the journal
            Files.write(backup, bytes);
        }
        assertRefused("journal.short");
    }
}
