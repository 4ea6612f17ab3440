package org.plenary.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class PatientTest {

    private static byte[] counted(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }

    @Test
    void onlyWhatTheDiskDoesNotGiveIsMissing() throws IOException {
        var all = counted(20_000);
        var source = new Source.Bytes(all);
        Source failing =
                new Source() {
                    @Override
                    public long size() {
                        return source.size();
                    }

                    @Override
                    public byte[] read(long offset, int length) throws IOException {
                        if (offset <= 9_000 && offset + length > 9_000) {
                            throw new IOException("input/output error");
                        }
                        return source.read(offset, length);
                    }
                };
        var read = new Patient(failing).read(100, 19_000);
        var wanted = Arrays.copyOfRange(all, 100, 19_100);
        int first = Arrays.mismatch(read, wanted);
        int last = 0;
        for (int i = 0; i < read.length; i++) {
            last = read[i] == wanted[i] ? last : i;
        }
        assertThat(first).isBetween(8_900 - 512, 8_900);
        assertThat(last).isBetween(8_900, 8_900 + 512);
        assertThat(Arrays.copyOfRange(read, first, last + 1)).containsOnly(0xff);
    }

    @Test
    void aWholeFileIsReadAsItIs(@TempDir Path place) throws IOException {
        var file = place.resolve("whole");
        Files.write(file, counted(3_000));
        assertThat(Patient.all(file)).isEqualTo(counted(3_000));
    }
}
