package org.plenary.cli;

import org.plenary.assembly.Problem;
import org.plenary.texts.Texts;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Where a command speaks: results to the one side, problems and progress to the other. */
public final class Terminal {

    private final PrintStream results;
    private final PrintStream remarks;
    private final Texts texts;
    private final JsonMapper json = JsonMapper.builder().build();

    public Terminal(PrintStream results, PrintStream remarks, Texts texts) {
        this.results = results;
        this.remarks = remarks;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** One JSON object on one line. */
    void json(Map<String, ?> result) {
        results.println(json.writeValueAsString(result));
        results.flush();
    }

    void say(String line) {
        results.println(line);
        results.flush();
    }

    void remark(String line) {
        remarks.println(line);
        remarks.flush();
    }

    void problems(List<Problem> problems) {
        problems.forEach(problem -> remark(texts.sentence(problem)));
    }
}
