package org.plenary.desk;

import org.plenary.agenda.Speaker;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.Progress;
import org.plenary.members.Respondent;
import org.plenary.seating.StaffMember;
import org.plenary.store.Store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * People whom no list names any more: taken off the rota or out of a block, or of an earlier reply
 * file. The journal and its backups still say who they were.
 */
final class FormerPeople {

    private final Store store;
    private volatile SequencedMap<String, Erasable> last = new TreeMap<>();

    FormerPeople(Store store) {
        this.store = store;
    }

    /**
     * Reads the whole journal.
     *
     * @param listed the subjects of everybody who is named now
     */
    void look(Progress progress, Set<String> listed) {
        var found = new TreeMap<String, Erasable>();
        store.eachReadable(
                progress,
                said -> {
                    if (isPerson(said) && !listed.contains(said.subject())) {
                        found.put(said.subject(), said);
                    }
                });
        last = found;
    }

    private static boolean isPerson(Erasable said) {
        return said instanceof Respondent || said instanceof StaffMember || said instanceof Speaker;
    }

    /** What is kept here is forgotten too. */
    void forget(Collection<String> subjects) {
        var rest = new TreeMap<>(last);
        rest.keySet().removeAll(subjects);
        last = rest;
    }

    /**
     * The last that was said about them.
     *
     * @param words from a name, or from anything in a reply
     */
    List<Erasable> find(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return last.values().stream()
                .filter(said -> texts(said).stream().anyMatch(text -> has(text, wanted)))
                .toList();
    }

    private static Collection<String> texts(Erasable said) {
        return switch (said) {
            case Respondent person -> {
                var texts = new ArrayList<>(person.details().values());
                texts.add(person.displayName());
                texts.add(person.id().value());
                yield texts;
            }
            case StaffMember member -> List.of(member.name());
            case Speaker speaker -> List.of(speaker.name());
            default -> List.of();
        };
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    <T extends Erasable> Optional<T> last(String subject, Class<T> type) {
        return Optional.ofNullable(last.get(subject)).filter(type::isInstance).map(type::cast);
    }
}
