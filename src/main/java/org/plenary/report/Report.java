package org.plenary.report;

import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole document. It cannot exist with an id that occurs twice, a link that leads nowhere or a
 * heading level left out, because a reader who listens to it would be lost there.
 */
public record Report(About about, Form form, Labels labels, List<Block> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
        var ids = new HashSet<String>();
        int level = 0;
        for (var block : blocks) {
            for (var id : ids(block).toList()) {
                if (id.isBlank() || !ids.add(id)) {
                    throw new IllegalArgumentException("id empty or twice: '" + id + "'");
                }
            }
            if (block instanceof Heading heading) {
                if (heading.level() > level + 1) {
                    throw new IllegalArgumentException("a level is left out before " + heading);
                }
                level = heading.level();
            }
        }
        blocks.stream().flatMap(Report::texts).forEach(text -> requireTargets(text, ids));
    }

    public List<Heading> headings() {
        return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
    }

    private static Stream<String> ids(Block block) {
        return switch (block) {
            case Heading h -> Stream.of(h.id());
            case Table t -> Stream.of(t.id());
            case Figure f -> Stream.of(f.id(), f.data().id());
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.NumberedList _,
                    Block.Box _,
                    Block.PageBreak _,
                    Block.Contents _ ->
                    Stream.of();
        };
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Heading h -> Stream.of(h.text());
            case Block.Paragraph p -> Stream.of(p.text());
            case Block.BulletList l -> l.items().stream();
            case Block.NumberedList l -> l.items().stream();
            case Table t -> texts(t);
            case Figure f -> Stream.concat(Stream.of(f.caption()), texts(f.data()));
            case Block.Box b -> b.paragraphs().stream().map(Block.Paragraph::text);
            case Block.PageBreak _, Block.Contents _ -> Stream.of();
        };
    }

    private static Stream<Text> texts(Table table) {
        var cells = table.rows().stream().flatMap(List::stream);
        return Stream.concat(Stream.of(table.caption(), table.note()), cells);
    }

    private static void requireTargets(Text text, Set<String> ids) {
        for (var run : text.runs()) {
            if (run.link() instanceof Link.Inside inside && !ids.contains(inside.id())) {
                throw new IllegalArgumentException("a link to nowhere: '" + inside.id() + "'");
            }
        }
    }
}
