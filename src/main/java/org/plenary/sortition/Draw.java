package org.plenary.sortition;

/** A panel drawn from a lottery: the result that is kept for ever. */
public record Draw(FairLottery from, Pick pick, Panel panel) {

    public Draw {
        if (panel.number() != pick.panel()) {
            throw new IllegalArgumentException(
                    "panel %d is not the one picked".formatted(panel.number()));
        }
    }
}
