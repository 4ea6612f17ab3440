package org.plenary.members;

import org.plenary.assembly.Problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A reply file on its way to becoming the pool: what it says, what was repaired and left out so
 * far. Nothing is stored before the pool is kept.
 *
 * @param file its name
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param headings every column, in the order of the file
 * @param replies as the file has them, repairs included
 * @param known the values of each feature that targets name; a feature none of them names takes its
 *     values from the file
 * @param repairs made so far
 * @param exclusions made so far
 * @param rulings on households so far
 */
public record Replies(
        String file,
        String sha256,
        List<String> headings,
        ReplyColumns columns,
        List<Reply> replies,
        List<FeatureValue> known,
        List<Repair> repairs,
        List<Exclusion> exclusions,
        List<HouseholdRuling> rulings) {

    public Replies {
        headings = List.copyOf(headings);
        replies = List.copyOf(replies);
        known = List.copyOf(known);
        repairs = List.copyOf(repairs);
        exclusions = List.copyOf(exclusions);
        rulings = List.copyOf(rulings);
    }

    /** Those not left out. */
    public List<Reply> included() {
        var out = exclusions.stream().map(Exclusion::row).collect(Collectors.toSet());
        return replies.stream().filter(reply -> !out.contains(reply.row())).toList();
    }

    /** Everything that stands in the way of keeping the pool, by row and column. */
    public List<Finding> findings() {
        return new ReplyCheck(this).findings();
    }

    /** The same in words for people. */
    public List<Problem> problems() {
        return findings().stream().map(finding -> finding.in(file)).toList();
    }

    /** The values a feature may have: those of the targets, else the file's own. */
    Set<String> values(ReplyColumns.FeatureColumn column) {
        var named = new LinkedHashSet<String>();
        for (var value : known) {
            if (value.feature().equals(column.feature())) {
                named.add(value.value());
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        return new UsualValues(included().stream().map(r -> r.cell(column.heading())).toList())
                .values();
    }

    /** With some cells put right. Each repair must fit what the reply says now. */
    public Replies repaired(Collection<Repair> wanted) {
        var byRow = wanted.stream().collect(Collectors.groupingBy(Repair::row));
        var mended = new ArrayList<Reply>(replies.size());
        for (var reply : replies) {
            var better = reply;
            for (var repair : byRow.getOrDefault(reply.row(), List.of())) {
                better = better.repaired(repair);
            }
            mended.add(better);
        }
        return new Replies(
                file,
                sha256,
                headings,
                columns,
                mended,
                known,
                joined(repairs, wanted),
                exclusions,
                rulings);
    }

    /** Every proposed repair of the same slip in the same column, this one included. */
    public List<Repair> alike(Repair repair) {
        var alike = new ArrayList<Repair>();
        for (var finding : findings()) {
            var proposed = finding.repair();
            if (proposed != null && proposed.isLike(repair)) {
                alike.add(proposed);
            }
        }
        return alike;
    }

    public Replies without(Collection<Exclusion> wanted) {
        return new Replies(
                file,
                sha256,
                headings,
                columns,
                replies,
                known,
                repairs,
                joined(exclusions, wanted),
                rulings);
    }

    public Replies ruled(HouseholdRuling ruling) {
        return new Replies(
                file,
                sha256,
                headings,
                columns,
                replies,
                known,
                repairs,
                exclusions,
                joined(rulings, List.of(ruling)));
    }

    /**
     * With everything put right that needs no asking: white space, dashes, capitals, and replies
     * that came twice word for word.
     *
     * @param sameTwice the reason noted for those, in the organiser's language
     */
    public Replies mended(String sameTwice) {
        var fixes = new ArrayList<Repair>();
        for (var finding : findings()) {
            var repair = finding.repair();
            if (repair != null && repair.certain()) {
                fixes.add(repair);
            }
        }
        var better = repaired(fixes);
        return better.without(
                better.findings().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.SAME_TWICE)
                        .map(f -> new Exclusion(f.row(), better.idIn(f.row()), sameTwice))
                        .toList());
    }

    /**
     * With every proposed repair taken, and left out what nobody can put right without asking. Of
     * several replies with one id the first stays.
     *
     * @param reason noted for a reply left out, in the organiser's language
     */
    public Replies cleared(Function<Finding, String> reason) {
        var fixes = findings().stream().map(Finding::repair).filter(Objects::nonNull).toList();
        var better = repaired(fixes);
        var out = new LinkedHashMap<Integer, Exclusion>();
        for (var finding : better.findings()) {
            var id = better.idIn(finding.row());
            out.putIfAbsent(finding.row(), new Exclusion(finding.row(), id, reason.apply(finding)));
        }
        return better.without(out.values());
    }

    private String idIn(int row) {
        var heading = columns.id();
        return heading == null
                ? ""
                : replies.stream()
                        .filter(reply -> reply.row() == row)
                        .map(reply -> reply.cell(heading))
                        .findFirst()
                        .orElse("");
    }

    /** What first stood in the way of each reply that was left out. */
    public List<Problem> leftOut() {
        var whole =
                new Replies(
                        file, sha256, headings, columns, replies, known, repairs, List.of(),
                        rulings);
        var rows = exclusions.stream().map(Exclusion::row).collect(Collectors.toSet());
        var first = new LinkedHashMap<Integer, Problem>();
        for (var finding : whole.findings()) {
            if (rows.contains(finding.row())) {
                first.putIfAbsent(finding.row(), finding.in(file));
            }
        }
        return List.copyOf(first.values());
    }

    /**
     * Rows that say the same as an earlier one, which without ids may be one person or two.
     *
     * @return the later row of each pair with the first of its kind; none where people have ids
     */
    public SequencedMap<Integer, Integer> indistinct() {
        var pairs = new LinkedHashMap<Integer, Integer>();
        if (columns.id() != null) {
            return pairs;
        }
        var first = new HashMap<List<String>, Integer>();
        for (var reply : included()) {
            var earlier = first.putIfAbsent(reply.tidied(), reply.row());
            if (earlier != null) {
                pairs.put(reply.row(), earlier);
            }
        }
        return pairs;
    }

    /** People who share an address, those written in different ways first, then in file order. */
    public List<Household> households() {
        var byAddress = new LinkedHashMap<String, List<Reply>>();
        for (var reply : included()) {
            var key = household(reply);
            if (!key.isEmpty()) {
                byAddress.computeIfAbsent(key, _ -> new ArrayList<>()).add(reply);
            }
        }
        var households = new ArrayList<Household>();
        byAddress.forEach(
                (key, people) -> {
                    if (people.size() > 1) {
                        var spellings = people.stream().map(this::written).distinct().toList();
                        households.add(new Household(key, people, spellings));
                    }
                });
        households.sort((a, b) -> Boolean.compare(b.isSpelledVariously(), a.isSpelledVariously()));
        return households;
    }

    private String household(Reply reply) {
        var key = address(reply).key();
        for (var ruling : rulings) {
            if (ruling.address().equals(key)) {
                key = ruling.joinedTo();
            }
        }
        return key;
    }

    private String written(Reply reply) {
        return columns.address().stream()
                .map(column -> reply.cell(column.heading()))
                .collect(Collectors.joining(", "));
    }

    private Address address(Reply reply) {
        var parts = new HashMap<Address.Part, String>();
        for (var column : columns.address()) {
            parts.merge(
                    column.part(),
                    reply.cell(column.heading()),
                    (first, more) -> first + " " + more);
        }
        return new Address(
                parts.getOrDefault(Address.Part.STREET, ""),
                parts.getOrDefault(Address.Part.TOWN, ""),
                parts.getOrDefault(Address.Part.POSTCODE, ""),
                parts.getOrDefault(Address.Part.HOUSEHOLD, ""));
    }

    /** The pool, as soon as nothing stands in its way. */
    public Optional<Pool> pool() {
        if (!findings().isEmpty() || included().isEmpty()) {
            return Optional.empty();
        }
        var features =
                columns.features().stream().map(ReplyColumns.FeatureColumn::feature).toList();
        return Optional.of(new Pool(features, included().stream().map(this::respondent).toList()));
    }

    private Respondent respondent(Reply reply) {
        var features = new LinkedHashMap<String, String>();
        for (var column : columns.features()) {
            features.put(column.feature(), reply.cell(column.heading()));
        }
        var details = new LinkedHashMap<String, String>();
        for (var heading : headings) {
            var cell = Spelling.tidy(reply.cell(heading));
            if (columns.isDetail(heading) && !cell.isEmpty()) {
                details.put(heading, cell);
            }
        }
        var household = household(reply);
        return new Respondent(id(reply), features, details, household.isEmpty() ? null : household);
    }

    private PersonId id(Reply reply) {
        var heading = columns.id();
        return new PersonId(
                heading == null
                        ? String.valueOf(reply.number())
                        : Spelling.tidy(reply.cell(heading)));
    }

    private static <T> List<T> joined(List<T> first, Collection<T> more) {
        var all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    /** The replies of a file before anything was done to them. */
    public static Replies of(
            String file,
            String sha256,
            List<String> headings,
            ReplyColumns columns,
            List<? extends SequencedMap<String, String>> rows,
            List<Integer> rowNumbers,
            List<FeatureValue> known) {
        var replies = new ArrayList<Reply>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            replies.add(new Reply(rowNumbers.get(i), i + 1, rows.get(i)));
        }
        return new Replies(
                file, sha256, headings, columns, replies, known, List.of(), List.of(), List.of());
    }
}
