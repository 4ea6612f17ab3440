package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of one paragraph, heading or cell. Every method that adds returns a new text. */
public record Text(List<Run> runs) {

    public static final Text NONE = new Text(List.of());

    public Text {
        runs = List.copyOf(runs);
    }

    public static Text of(String words) {
        return NONE.plus(words);
    }

    public Text plus(String words) {
        return plus(Run.of(words));
    }

    public Text strong(String words) {
        return plus(new Run(words, Set.of(Emphasis.STRONG), null, null));
    }

    public Text stressed(String words) {
        return plus(new Run(words, Set.of(Emphasis.STRESSED), null, null));
    }

    public Text quiet(String words) {
        return plus(new Run(words, Set.of(Emphasis.QUIET), null, null));
    }

    public Text in(Locale language, String words) {
        return plus(new Run(words, Set.of(), language, null));
    }

    /**
     * @param id of a heading, table or figure in the same document
     */
    public Text link(String words, String id) {
        return plus(new Run(words, Set.of(), null, new Link.Inside(id)));
    }

    public Text web(String words, String address) {
        return plus(new Run(words, Set.of(), null, new Link.Web(address)));
    }

    public Text plus(Text more) {
        var all = new ArrayList<>(runs);
        all.addAll(more.runs);
        return new Text(all);
    }

    public Text plus(Run run) {
        return run.words().isEmpty() ? this : plus(new Text(List.of(run)));
    }

    public String plain() {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }

    public boolean isBlank() {
        return plain().isBlank();
    }
}
