package org.plenary.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.store.disk.Disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

class KeyFileTest {

    private static final KeyCost QUICK = new KeyCost(64, 1);

    private final UUID assembly = UUID.randomUUID();
    private final DataKey key = DataKey.fresh();
    private final RecoveryKey recovery = RecoveryKey.fresh(new SecureRandom());

    @TempDir Path place;

    private KeyFile locked() {
        return KeyFile.locked(assembly, key, password("three small boats"), recovery, QUICK);
    }

    private static Secret.Password password(String text) {
        return new Secret.Password(text.toCharArray());
    }

    private static byte[] opened(KeyFile file, Secret secret) {
        return file.unlock(secret).orElseThrow().secret();
    }

    @Test
    void passwordAndRecoveryWordsOpenTheSameKey() throws IOException {
        locked().write(Disk.REAL, place);
        var file = KeyFile.read(place, null);
        var typed = String.join(" - ", recovery.words()).toUpperCase(Locale.ROOT);
        var words = RecoveryKey.read(typed).orElseThrow();

        assertThat(opened(file, password("three small boats"))).isEqualTo(key.secret());
        assertThat(opened(file, new Secret.Recovery(words))).isEqualTo(key.secret());
        assertThat(file.unlock(password("three small boat"))).isEmpty();
        assertThat(file.unlock(Secret.NONE)).isEmpty();
    }

    @Test
    void aPasswordIsTheSameFromEveryKeyboard() {
        var composed = password("caf\u00e9");
        var decomposed = password("cafe\u0301");
        var file = KeyFile.locked(assembly, key, composed, recovery, QUICK);
        assertThat(opened(file, decomposed)).isEqualTo(key.secret());
    }

    @Test
    void anotherPasswordLeavesTheKeyAsItIs() {
        var changed = locked().withPassword(key, password("nine ferries"), QUICK);
        assertThat(opened(changed, password("nine ferries"))).isEqualTo(key.secret());
        assertThat(changed.unlock(password("three small boats"))).isEmpty();
        assertThat(opened(changed, new Secret.Recovery(recovery))).isEqualTo(key.secret());
    }

    @Test
    void everyFlippedBitOfOneCopyIsMendedFromTheOther() throws IOException {
        var file = locked();
        file.write(Disk.REAL, place);
        var whole = Files.readAllBytes(place.resolve(KeyFile.NAME));
        for (int i = 0; i < whole.length; i += 3) {
            var flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(place.resolve(KeyFile.NAME), flipped);
            assertThat(KeyFile.read(place, null).mend(Disk.REAL, place)).as("byte %d", i).isTrue();
            assertThat(Files.readAllBytes(place.resolve(KeyFile.NAME))).isEqualTo(whole);
        }
    }

    @Test
    void aFileThatIsDamagedTwiceIsRefused() throws IOException {
        Files.writeString(place.resolve(KeyFile.NAME), "{}");
        Files.writeString(place.resolve(KeyFile.COPY), "[");
        assertThatExceptionOfType(KeyFile.DamagedException.class)
                .isThrownBy(() -> KeyFile.read(place, null));
    }

    @Test
    void aMistypedRecoveryWordIsNoticed() {
        var words = String.join(" ", recovery.words());
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != ' ') {
                char other = words.charAt(i) == 'b' || words.charAt(i) == 'a' ? 'o' : 'b';
                var typed = words.substring(0, i) + other + words.substring(i + 1);
                assertThat(RecoveryKey.read(typed)).as(typed).isEmpty();
            }
        }
    }

    @Test
    void nothingOfAPasswordIsLeftAfterItIsClosed() {
        var password = password("three small boats");
        password.close();
        assertThat(password.characters()).containsOnly('\0');
        assertThat(password.toString()).doesNotContain("boats");
    }
}
