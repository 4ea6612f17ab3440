package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.members.FeatureValue;
import org.plenary.sortition.Shares;

import java.nio.charset.StandardCharsets;
import java.util.List;

class SharesReaderTest {

    private static Imported<Shares> read(String text) {
        var table =
                new TableReader()
                        .read(
                                "census.csv",
                                text.getBytes(StandardCharsets.UTF_8),
                                Reading.AUTOMATIC);
        return new SharesReader().read(table.clean().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people  | 12,345 | 12345",
                "percent | 12.5 % | 12.5",
                "Share   | 0,125  | 0.125",
                "count   | 12 345 | 12345",
                "number  | 1.234.567 | 1234567"
            })
    void numbersAreReadHoweverTheyAreWritten(String heading, String written, double size) {
        var shares =
                read("feature;value;%s\nage;16-24;%s\n".formatted(heading, written))
                        .clean()
                        .orElseThrow();
        assertThat(shares.parts())
                .containsExactly(new Shares.Part(new FeatureValue("age", "16-24"), size));
    }

    @Test
    void everyProblemIsListed() {
        assertThat(read("feature,value,people\na,x,many\na,y,1\na,y,2\nb,z,0\n,q,1\n").problems())
                .extracting(p -> p.key() + " " + p.arguments().getOrDefault("row", "-"))
                .containsExactly(
                        "shares.number 2", "targets.twice 4", "targets.empty 6", "shares.nobody -");
        assertThat(read("feature,value\na,x\n").problems())
                .extracting(p -> p.arguments().get("column"))
                .containsExactly("people");
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreMadeHarmlessOnlyWhereAPersonReadsThem() {
        var grid = new Grid(List.of("a", "b"), List.of(List.of("=1+1", "-5"), List.of("@x", "x")));
        assertThat(new CsvWriter(CsvWriter.Reader.SPREADSHEET).text(grid))
                .isEqualTo("a,b\n'=1+1,'-5\n'@x,x\n");
        assertThat(new CsvWriter(CsvWriter.Reader.PROGRAM).text(grid))
                .isEqualTo("a,b\n=1+1,-5\n@x,x\n");
    }
}
