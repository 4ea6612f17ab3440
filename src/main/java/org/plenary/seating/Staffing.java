package org.plenary.seating;

import org.plenary.seating.Rota.Rotation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Those who work at the tables.
 *
 * @param people by their names, none twice
 */
public record Staffing(List<StaffMember> people, Rotation rotation) {

    static final Comparator<StaffMember> BY_NAME =
            Comparator.comparing(StaffMember::name).thenComparing(StaffMember::id);

    /** Nobody yet. */
    public static final Staffing NONE = new Staffing(List.of(), Rotation.STAY);

    public Staffing {
        people = people.stream().sorted(BY_NAME).toList();
        if (people.stream().map(StaffMember::id).distinct().count() < people.size()) {
            throw new IllegalArgumentException("somebody works twice");
        }
    }

    /** The same with somebody in place of what was written of them before. */
    public Staffing with(StaffMember member) {
        var others = without(member.id()).people().stream();
        return new Staffing(Stream.concat(others, Stream.of(member)).toList(), rotation);
    }

    public Staffing without(String id) {
        return new Staffing(people.stream().filter(p -> !p.id().equals(id)).toList(), rotation);
    }

    /** What somebody is called, for people to read. */
    public String name(String id) {
        return people.stream()
                .filter(p -> p.id().equals(id))
                .map(StaffMember::name)
                .findFirst()
                .orElse(id);
    }

    public Staffing withRotation(Rotation other) {
        return new Staffing(people, other);
    }
}
