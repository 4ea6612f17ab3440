package org.plenary.desk;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.report.chart.Lettering;
import org.plenary.store.Store;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;
import org.plenary.texts.Texts;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What opens an assembly. Whoever passes what was typed overwrites it afterwards. Everything here
 * that takes a password takes about a second.
 */
public final class KeysDesk {

    /** Nine words of five letters. */
    private static final int RECOVERY = 45;

    private final Store store;
    private final Clock clock;
    private final Supplier<KeyCost> cost;
    private final Texts texts = new Texts("en");

    KeysDesk(Store store, Clock clock, Supplier<KeyCost> cost) {
        this.store = store;
        this.clock = clock;
        this.cost = cost;
    }

    /** Whether anybody can read this assembly, which every screen then says. */
    public boolean isTrainingCopy() {
        return store.isTrainingCopy();
    }

    /** Whether this is the password, or the recovery words. */
    public boolean opens(char[] typed) {
        try (var secret = secret(typed)) {
            return store.opensWith(secret);
        }
    }

    /**
     * @return false when the password until now is another one; nothing was changed then
     */
    public boolean changePassword(char[] before, char[] after) {
        if (!opens(before)) {
            return false;
        }
        try (var password = new Secret.Password(after.clone())) {
            store.changePassword(Role.ORGANISER, password, cost.get());
        }
        return true;
    }

    /**
     * Makes new recovery words, for when the page is lost or was seen by somebody.
     *
     * @return empty when this is not the password; nothing was changed then
     */
    public Optional<List<String>> renewRecovery(char[] password) {
        if (!opens(password)) {
            return Optional.empty();
        }
        try (var recovery = RecoveryKey.fresh(new SecureRandom())) {
            store.changeRecovery(Role.ORGANISER, recovery, cost.get());
            return Optional.of(recovery.words());
        }
    }

    /** The words on a page, which then must be printed and deleted. */
    public void writePage(List<String> words, Path file) {
        var report =
                new RecoveryPage(store.assembly().current(), words, LocalDate.now(clock), texts)
                        .build();
        new PdfWriter(new Lettering()).write(report, file, Progress.NONE);
    }

    /** Words that read as a recovery key are one; anything else is a password. */
    static Secret secret(char[] typed) {
        var recovery =
                typed.length < RECOVERY
                        ? Optional.<RecoveryKey>empty()
                        : RecoveryKey.read(new String(typed));
        return recovery.<Secret>map(Secret.Recovery::new).orElseGet(() -> Secret.password(typed));
    }
}
