package org.plenary.sortition;

import java.util.List;

/**
 * Who lives together at an address, as far as the draw can tell: the values of each, sorted. Where
 * households do not matter everyone is {@link #ALONE}.
 *
 * @param members the values of each who may be drawn; empty for somebody who shares with nobody
 */
record HouseholdKind(List<List<String>> members) {

    public static final HouseholdKind ALONE = new HouseholdKind(List.of());

    public HouseholdKind {
        members = List.copyOf(members);
    }
}
