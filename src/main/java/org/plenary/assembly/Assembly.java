package org.plenary.assembly;

/**
 * What the assembly is about and what was promised to its members.
 *
 * @param question the question it was asked
 * @param host who convened it and will answer
 * @param mandate how far the host has bound itself
 * @param promise the promise in the host's own words, printed on the cover and on invitations
 * @param language of the report, as a BCP 47 tag such as {@code en-GB}
 */
public record Assembly(
        String name,
        String question,
        String host,
        Mandate mandate,
        String promise,
        String language) {

    public Assembly {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an assembly without a name");
        }
    }
}
