package org.plenary.sortition;

import org.plenary.members.PersonId;

/**
 * @param chance what the rule gives this person, 0.0 to 1.0
 * @param panels on how many panels of the lottery they sit
 */
public record PersonChance(PersonId person, double chance, int panels) {}
