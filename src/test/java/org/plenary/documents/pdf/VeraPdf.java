package org.plenary.documents.pdf;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks veraPDF whether a file conforms. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /**
     * Each broken rule once, as clause and test number with the rule's own words; empty if none.
     */
    public static List<String> brokenRules(Path file, PDFAFlavour flavour) throws Exception {
        try (var in = Files.newInputStream(file);
                var parser = Foundries.defaultInstance().createParser(in, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(VeraPdf::rule)
                    .distinct()
                    .toList();
        }
    }

    private static String rule(TestAssertion broken) {
        return "%s-%d %s"
                .formatted(
                        broken.getRuleId().getClause(),
                        broken.getRuleId().getTestNumber(),
                        broken.getMessage());
    }
}
