package org.plenary.sortition;

import org.plenary.members.PersonId;

import java.util.List;

/**
 * People no target can tell apart. Everyone of a type gets the same chance.
 *
 * @param values one a feature, in the order of {@link Targets#features()}
 * @param household the kind of household they live in
 * @param people in the order of the pool; never empty
 */
record PersonType(List<String> values, HouseholdKind household, List<PersonId> people) {

    public PersonType {
        values = List.copyOf(values);
        people = List.copyOf(people);
    }

    public int size() {
        return people.size();
    }
}
