package org.plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.ui.UiTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every file somebody may choose by mistake, with the keyboard alone. */
class WrongFilesTest extends UiTest {

    private static final String REPLIES =
            """
            id,name,gender,age
            1,Ada,woman,young
            2,Ben,man,old
            3,Cem,man,young
            4,Dee,woman,old
            """;

    @Test
    void everyWrongFileIsExplainedAndNothingIsStored() throws IOException {
        awaitNode("#start-new");
        reach("#start-new");
        robot.push(KeyCode.ENTER);
        awaitNode("#new-name");
        type("Rivermouth Assembly");
        reach("#new-protected");
        robot.push(KeyCode.DOWN);
        reach("#new-found");
        robot.push(KeyCode.ENTER);
        awaitNode("#section-members");
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        awaitNode("#members-primary");
        var before = text("#journal");

        for (var wrong : replies().entrySet()) {
            files.next(wrong.getValue());
            run("Import replies");
            assertThat(explained(wrong.getKey())).contains(name(wrong.getValue()));
        }
        assertThat(text("#journal")).isEqualTo(before);

        files.next(file("replies.csv", REPLIES));
        run("Import replies");
        awaitNode("#replies-columns");
        reach("#members-primary");
        robot.push(KeyCode.ENTER);
        awaitNode("#pool");
        awaitSaved();
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        awaitNode("#draw-import");
        var kept = text("#journal");
        for (var wrong : targets().entrySet()) {
            files.next(wrong.getValue());
            reach("#draw-import");
            robot.push(KeyCode.SPACE);
            assertThat(explained(wrong.getKey())).contains(name(wrong.getValue()));
        }
        assertThat(text("#journal")).isEqualTo(kept);

        awaitNode("#draw-obstacles");
        assertThat(words(robot.lookup("#draw-obstacles").query()))
                .contains("4 people may be drawn; 100 members are wanted.");
        reach("#draw-size");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        type("2");
        await(() -> !robot.lookup("#draw-obstacles").query().isVisible());
    }

    private Map<String, Path> replies() throws IOException {
        var wrong = new LinkedHashMap<String, Path>();
        wrong.put("a file that is gone", home.resolve("gone.csv"));
        wrong.put("a folder", Files.createDirectory(home.resolve("folder.csv")));
        wrong.put("nothing in it", file("empty.csv", ""));
        wrong.put("headings only", file("headings.csv", "id,name,gender\n"));
        wrong.put("a document", file("letter.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n"));
        wrong.put("no workbook", file("words.xlsx", "these are words"));
        wrong.put("half a workbook", file("half.xlsx", "PK\u0003\u0004 and then nothing"));
        wrong.put("a picture", picture());
        return wrong;
    }

    private Map<String, Path> targets() throws IOException {
        var wrong = new LinkedHashMap<String, Path>();
        wrong.put("gone", home.resolve("gone-targets.csv"));
        wrong.put("empty", file("empty-targets.csv", ""));
        wrong.put("no bounds", file("nobounds.csv", "feature,value\ngender,man\n"));
        wrong.put("words", file("words.csv", "feature,value,min,max\ngender,man,few,many\n"));
        wrong.put("unknown", file("unknown.csv", "feature,value,min,max\nincome,high,1,2\n"));
        wrong.put("turned", file("turned.csv", "feature,value,min,max\ngender,man,3,1\n"));
        return wrong;
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(home.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path picture() throws IOException {
        return Files.copy(Path.of("docs/screens/start-light-100.png"), home.resolve("picture.csv"));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** By Tab, as far as it takes. */
    private void reach(String query) {
        for (int tabs = 0; tabs < 60; tabs++) {
            if (robot.lookup(query).query().isFocused()) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError(query + " cannot be reached by Tab");
    }

    private void run(String action) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        awaitNode("#search-words");
        type(action);
        robot.push(KeyCode.ENTER);
    }

    /** The words of the sheet, which is closed by Enter. */
    private String explained(String what) {
        awaitNode("#problem-read");
        var words = words(robot.lookup("#problem").query());
        assertThat(words)
                .as(what)
                .doesNotContain("Exception", "java.", "org.", "null")
                .contains("What to do next");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#problem").tryQuery().isEmpty());
        return words;
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.append(labeled.getText()).append(' ');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.append(words(child)));
        }
        return words.toString();
    }
}
