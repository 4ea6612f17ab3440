package org.plenary.cli;

import org.plenary.assembly.Problem;
import org.plenary.texts.Texts;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Where a command speaks: results to the one side, problems and progress to the other. */
public final class Terminal {

    private final PrintStream results;
    private final PrintStream remarks;
    private final Texts texts;
    private final JsonMapper json = JsonMapper.builder().build();
    private boolean isOpen;

    public Terminal(PrintStream results, PrintStream remarks, Texts texts) {
        this.results = results;
        this.remarks = remarks;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** One JSON object on one line. */
    synchronized void json(SequencedMap<String, ?> result) {
        clear();
        results.println(json.writeValueAsString(result));
        results.flush();
    }

    synchronized void say(String line) {
        clear();
        results.println(line);
        results.flush();
    }

    synchronized void remark(String line) {
        clear();
        remarks.println(line);
        remarks.flush();
    }

    /** On one line that is written over, for somebody who watches. */
    synchronized void progress(String line) {
        clear();
        remarks.print(line);
        remarks.flush();
        isOpen = true;
    }

    private void clear() {
        if (isOpen) {
            remarks.print("\r\u001b[K");
            remarks.flush();
            isOpen = false;
        }
    }

    /** Every problem, one a line; as JSON too when asked for. */
    void refuse(List<Problem> problems, boolean asJson) {
        refuse(problems, new LinkedHashMap<>(), asJson);
    }

    /**
     * @param more what the JSON says besides the problems
     */
    void refuse(List<Problem> problems, SequencedMap<String, ?> more, boolean asJson) {
        problems.forEach(problem -> remark(texts.sentence(problem)));
        if (asJson) {
            var result = new LinkedHashMap<String, Object>();
            result.put("problems", problems.stream().map(this::asMap).toList());
            result.putAll(more);
            json(result);
        }
    }

    private SequencedMap<String, String> asMap(Problem problem) {
        var map = new LinkedHashMap<String, String>();
        map.put("problem", problem.key());
        map.putAll(problem.arguments());
        map.put("text", texts.sentence(problem));
        return map;
    }
}
