package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class TablesTest {

    @Test
    void aFileThatIsGivenUpIsDeletedBecauseNothingIsErasedFromItAnyMore(@TempDir Path place) {
        var key = "5e".repeat(32).toCharArray();
        try (var tables = new Tables(place, key, List.of(new AssemblyTable()))) {
            tables.makeAnew();
            assertThat(tables.hasFile()).isTrue();
            tables.exclusively(tables::moveToMemory);
            assertThat(tables.isInMemory()).isTrue();
            assertThat(tables.hasFile()).isFalse();
        }
    }
}
