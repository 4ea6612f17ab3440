package org.plenary.members;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds everything in a reply file that stands in the way of a pool, in one pass. */
final class ReplyCheck {

    private final Replies replies;
    private final List<Finding> findings = new ArrayList<>();

    ReplyCheck(Replies replies) {
        this.replies = replies;
    }

    List<Finding> findings() {
        var included = replies.included();
        checkIds(included);
        for (var column : replies.columns().features()) {
            checkValues(included, column.heading(), replies.values(column));
        }
        findings.sort(
                (a, b) ->
                        a.row() != b.row()
                                ? Integer.compare(a.row(), b.row())
                                : a.column().compareTo(b.column()));
        return findings;
    }

    private void checkIds(List<Reply> included) {
        var heading = replies.columns().id();
        if (heading == null) {
            checkTwiceWithoutIds(included);
            return;
        }
        var first = new HashMap<String, Reply>();
        for (var reply : included) {
            var id = Spelling.tidy(reply.cell(heading));
            if (id.isEmpty()) {
                add(Finding.Kind.EMPTY_ID, reply, heading, 0, null);
                continue;
            }
            var earlier = first.putIfAbsent(id, reply);
            if (earlier != null) {
                var kind =
                        earlier.saysTheSameAs(reply)
                                ? Finding.Kind.SAME_TWICE
                                : Finding.Kind.DIFFERENT_TWICE;
                add(kind, reply, heading, earlier.row(), null);
            }
        }
    }

    /** Two replies that say the same about more than features and address are one. */
    private void checkTwiceWithoutIds(List<Reply> included) {
        var columns = replies.columns();
        var details =
                replies.headings().stream()
                        .filter(h -> columns.isDetail(h) && !columns.isAddress(h))
                        .toList();
        var first = new HashMap<List<String>, Reply>();
        for (var reply : included) {
            var earlier = first.putIfAbsent(reply.tidied(), reply);
            var heading =
                    details.stream().filter(h -> !Spelling.isBlank(reply.cell(h))).findFirst();
            if (earlier != null && heading.isPresent()) {
                add(Finding.Kind.SAME_TWICE, reply, heading.get(), earlier.row(), null);
            }
        }
    }

    private void checkValues(List<Reply> included, String heading, Set<String> values) {
        var suggestions = new HashMap<String, Optional<Spelling.Suggestion>>();
        for (var reply : included) {
            var found = reply.cell(heading);
            if (values.contains(found)) {
                continue;
            }
            var suggestion =
                    suggestions.computeIfAbsent(found, text -> suggest(text, values)).orElse(null);
            if (suggestion != null) {
                var repair =
                        new Repair(
                                reply.row(),
                                heading,
                                found,
                                suggestion.value(),
                                suggestion.reason());
                add(Finding.Kind.UNKNOWN_VALUE, reply, heading, 0, repair);
            } else {
                var kind =
                        Spelling.isPlaceholder(found)
                                ? Finding.Kind.EMPTY_CELL
                                : Finding.Kind.UNKNOWN_VALUE;
                add(kind, reply, heading, 0, null);
            }
        }
    }

    private static Optional<Spelling.Suggestion> suggest(String found, Set<String> values) {
        return Spelling.isBlank(found)
                ? Optional.empty()
                : Optional.ofNullable(Spelling.suggest(found, values));
    }

    private void add(
            Finding.Kind kind, Reply reply, String heading, int otherRow, @Nullable Repair repair) {
        findings.add(
                new Finding(kind, reply.row(), heading, reply.cell(heading), otherRow, repair));
    }
}
