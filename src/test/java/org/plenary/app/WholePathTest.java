package org.plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.plenary.documents.pdf.VeraPdf;
import org.plenary.documents.word.WordSchema;
import org.plenary.ui.UiTest;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** One assembly from a spreadsheet of replies to a report in Word and PDF, in the window. */
class WholePathTest extends UiTest {

    private static final String NAME = "Rivermouth Assembly on Coastal Flooding";
    private static final String QUESTION = "How should Rivermouth live with the sea in 2050?";
    private static final Path SAMPLES = Path.of("samples");

    /** Long work on a slow machine. */
    private static final long LONG = 300;

    @Test
    void anAssemblyGoesFromTheReplyFileToTheReport() throws Exception {
        found();
        members();
        draw();
        agenda();
        seats();
        notes();
        attendance();
        recommendations();
        report();
        openAgain();
    }

    private void found() {
        awaitNode("#start-new");
        robot.clickOn("#start-new");
        awaitNode("#new-name");
        write("#new-name", NAME);
        write("#new-question", QUESTION);
        write("#new-host", "Rivermouth Council");
        robot.clickOn("#new-training");
        robot.clickOn("#new-found");
        awaitNode("#prepare-promise");
        write("#prepare-promise", "We will answer each recommendation within six months.");
        robot.push(KeyCode.TAB);
        awaitSaved();
    }

    private void members() {
        go("members", "#members-primary");
        files.next(SAMPLES.resolve("replies.csv"));
        robot.clickOn("#members-primary");
        awaitNode("#replies-accept-all");
        robot.clickOn("#replies-accept-all");
        ListView<?> troubles = robot.lookup("#replies-troubles").queryListView();
        while (!troubles.getItems().isEmpty()) {
            int before = troubles.getItems().size();
            robot.clickOn("Leave the reply out");
            await(() -> troubles.getItems().size() < before);
        }
        robot.clickOn("#members-primary");
        awaitNode("#pool");
        await(() -> text("#pool-summary").contains("1,993"));
    }

    private void draw() {
        go("draw", "#draw-targets");
        write("#draw-size", "100");
        files.next(SAMPLES.resolve("targets.csv"));
        robot.clickOn("#draw-import");
        await(() -> !robot.lookup("#draw-targets").queryTableView().getItems().isEmpty());
        robot.clickOn("#draw-primary");
        awaitWork(() -> robot.lookup("#draw-digits").tryQuery().isPresent());
        write("#draw-digits", "417");
        robot.clickOn("#draw-primary");
        awaitNode("#draw-result");
        go("members", "#members-register");
        robot.clickOn("#members-register");
        awaitNode("#register");
        await(() -> robot.lookup("#register").queryTableView().getItems().size() == 100);
    }

    private void agenda() {
        go("agenda", "#agenda-begin-half-day");
        robot.interact(() -> robot.lookup("#agenda-begin-half-day").query().requestFocus());
        robot.push(KeyCode.ENTER);
        awaitNode("#agenda-list");
        awaitSaved();
    }

    private void seats() {
        go("seating", "#seating-tables");
        write("#seating-tables", "12");
        write("#seating-rounds", "2");
        robot.clickOn("#seating-plan");
        awaitWork(() -> robot.lookup("#seating-met").tryQuery().isPresent());
        assertThat(text("#seating-off")).isNotEmpty();
    }

    private void notes() {
        go("notes", "#notes-line");
        await(() -> robot.lookup("#notes-line").query().isFocused());
        for (var said : new String[] {"pThe last bus goes at nine", "iA bus at night"}) {
            type(said);
            robot.push(KeyCode.ENTER);
        }
        await(() -> robot.lookup("#notes-list").queryListView().getItems().size() == 2);
    }

    private void attendance() {
        go("members", "#register-day");
        robot.clickOn("#register-all-present");
        awaitSaved();
    }

    private void recommendations() {
        go("recommendations", "#rec-draft");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        await(() -> robot.lookup("#rec-recommendation").query().isFocused());
        type("Run a night bus.");
        robot.push(KeyCode.TAB);
        await(() -> text("#rec-title").equals("R1"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await(() -> robot.lookup("#rec-leaf-links").query().isFocused());
        robot.push(KeyCode.TAB);
        await(() -> robot.lookup("#rec-search").query().isFocused());
        type("last bus");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#rec-linked").queryListView().getItems().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        awaitNode("#rec-ISSUED");
        count("#rec-ISSUED", "100");
        count("#rec-RETURNED", "99");
        count("#rec-SPOILT", "1");
        count("#rec-YES", "86");
        count("#rec-NO", "8");
        count("#rec-ABSTAINED", "4");
        robot.interact(() -> robot.lookup("#rec-record").query().requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> text("#rec-result").endsWith("Adopted."));
        awaitSaved();
    }

    private void count(String field, String number) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        type(number);
    }

    private void report() {
        go("report", "#report-write");
        files.next(home);
        robot.clickOn("#report-write");
        awaitWork(() -> Files.exists(home.resolve("report.pdf")));
        await(() -> robot.lookup("#report-written").query().isVisible());
    }

    private void openAgain() throws Exception {
        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");
        robot.clickOn("#recent-0");
        awaitNode("#section-notes");
        go("notes", "#notes-list");
        await(() -> robot.lookup("#notes-list").queryListView().getItems().size() == 2);

        assertThat(VeraPdf.brokenRules(home.resolve("report.pdf"), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(WordSchema.errors(home.resolve("report.docx"))).isEmpty();
        for (var text : new String[] {word(), pdf()}) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains(NAME, QUESTION, "The last bus goes at nine", "86 yes", "1,993");
        }
    }

    private String word() throws IOException {
        try (var in = Files.newInputStream(home.resolve("report.docx"));
                var document = new XWPFDocument(in);
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private String pdf() throws IOException {
        var text = new StringBuilder();
        try (var pdf = new PdfDocument(new PdfReader(home.resolve("report.pdf").toFile()))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(PdfTextExtractor.getTextFromPage(pdf.getPage(page))).append('\n');
            }
        }
        return text.toString();
    }

    /** Long work has gone wrong when a problem is shown, not only when it takes too long. */
    private void awaitWork(Callable<Boolean> done) {
        await(LONG, () -> done.call() || robot.lookup("#problem").tryQuery().isPresent());
        await(1, () -> robot.lookup("#problem").tryQuery().isEmpty());
    }

    private void go(String stage, String first) {
        robot.clickOn("#section-" + stage);
        awaitNode(first);
    }

    @Test
    void theSampleAssemblyIsThereToExploreAndItsReportIsSound() throws Exception {
        awaitNode("#start-sample");
        robot.clickOn("#start-sample");
        awaitWork(() -> robot.lookup("#section-notes").tryQuery().isPresent());
        go("notes", "#notes-list");
        await(() -> robot.lookup("#notes-list").queryListView().getItems().size() > 3_000);
        picture("sample-notes");
        go("seating", "#seating-figures");
        picture("readme");
        go("report", "#report-outline");
        awaitWork(() -> robot.lookup("#report-outline *").queryAll().size() > 10);
        picture("sample-report");
        report();
        assertThat(VeraPdf.brokenRules(home.resolve("report.pdf"), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(WordSchema.errors(home.resolve("report.docx"))).isEmpty();
    }
}
