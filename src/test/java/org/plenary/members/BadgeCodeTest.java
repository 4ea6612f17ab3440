package org.plenary.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;

/** What a badge tells a scanner, and nobody else. */
class BadgeCodeTest {

    private static final UUID HERE = new UUID(0x1234567890abcdefL, 0x0fedcba987654321L);

    @Test
    void thousandsOfPeopleOfManyAssembliesAllHaveBadgesOfTheirOwn() {
        var codes = new HashSet<BadgeCode>();
        for (int assembly = 0; assembly < 20; assembly++) {
            for (int person = 0; person < 600; person++) {
                codes.add(BadgeCode.of(new UUID(7, assembly), new PersonId("P" + person)));
            }
        }
        assertThat(codes).hasSize(20 * 600);
    }

    @Test
    void aBadgePrintedInAnyVersionIsKnownInEveryOther() {
        assertThat(BadgeCode.of(HERE, new PersonId("mary.abara@example.org")).letters())
                .isEqualTo("JFSFVHRCNRNS");
    }

    @Test
    void aCodeIsFoundBehindLettersThatSomebodyHadBegunToType() {
        var code = BadgeCode.of(HERE, new PersonId("1"));
        var small = code.letters().toLowerCase(Locale.ROOT);
        assertThat(BadgeCode.endOf(code.letters())).contains(code);
        assertThat(BadgeCode.endOf(" " + small + " ")).contains(code);
        assertThat(BadgeCode.endOf("Mar" + code)).contains(code);
    }

    @Test
    void aNameOrANumberIsNoCode() {
        for (var typed : new String[] {"", "mary", "P007", "Schwarzschildt", "123456789012"}) {
            assertThat(BadgeCode.endOf(typed)).as(typed).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new BadgeCode("MARYMARYMARY"));
    }
}
