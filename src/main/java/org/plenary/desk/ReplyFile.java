package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.exchange.PoolReader;
import org.plenary.exchange.TextTable;
import org.plenary.members.FeatureValue;
import org.plenary.members.Replies;
import org.plenary.members.ReplyColumns;

import java.util.List;

/** A file of replies that was opened; nothing of it is stored. */
public final class ReplyFile {

    private final TextTable table;
    private final PoolReader pools;
    private final List<Problem> notes;

    /**
     * @param notes what was assumed on the way, such as the encoding
     */
    ReplyFile(TextTable table, PoolReader pools, List<Problem> notes) {
        this.table = table;
        this.pools = pools;
        this.notes = List.copyOf(notes);
    }

    public String name() {
        return table.file();
    }

    public List<Problem> notes() {
        return notes;
    }

    public List<String> headings() {
        return table.headings();
    }

    /** What the first row with anything under that heading says. */
    public String example(String heading) {
        int at = table.headings().indexOf(heading);
        return table.rows().stream()
                .map(row -> row.cells().get(at).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What the columns probably mean. */
    public ReplyColumns guess(List<FeatureValue> known) {
        return pools.guess(table, known);
    }

    /**
     * The replies, with everything put right that needs no asking.
     *
     * @param known the values targets name; empty when there are no targets yet
     * @param sameTwice the reason noted for replies that came twice
     * @throws ProblemException when the columns cannot be read so
     */
    public Replies read(ReplyColumns columns, List<FeatureValue> known, String sameTwice) {
        var read = pools.read(table, columns, known);
        return read.read()
                .orElseThrow(() -> new ProblemException(read.problems().getFirst()))
                .mended(sameTwice);
    }
}
