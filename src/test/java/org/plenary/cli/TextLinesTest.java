package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class TextLinesTest {

    private final List<Integer> refused = new ArrayList<>();

    private List<String> lines(byte[] bytes) {
        var lines = new ArrayList<String>();
        new TextLines(new ByteArrayInputStream(bytes), refused::add).forEachRemaining(lines::add);
        return lines;
    }

    private List<String> lines(String text) {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesEndAsTheyDoOnEverySystem() {
        assertThat(lines("a\nb\r\n\r\nc\rd\n\ne")).containsExactly("a", "b", "", "c", "d", "", "e");
        assertThat(lines("a\r\n")).containsExactly("a");
        assertThat(lines("")).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void allLettersStayWhatTheyAre() {
        assertThat(lines("\uFEFFZoë 🌊\n\uFEFF\uFFFD")).containsExactly("Zoë 🌊", "\uFEFF\uFFFD");
        assertThat(refused).isEmpty();
    }

    @Test
    void aLineThatIsNoTextIsLeftOutAndTold() {
        assertThat(lines(new byte[] {'a', '\n', (byte) 0xfc, '\n', 'b', '\n', (byte) 0xc3}))
                .containsExactly("a", "b");
        assertThat(refused).containsExactly(2, 4);
        assertThat(lines("as UTF-16\nl\0i\0k\0e\n")).containsExactly("as UTF-16");
    }
}
