package org.plenary.desk;

import org.plenary.agenda.Block;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody on the staff must not facilitate: blocks by their ids, which stay when a block gets
 * another title or other seats; in older records by their titles.
 */
public final class StaffTopics {

    private final List<Block> blocks;

    StaffTopics(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The ids of the blocks that are called so. A title no block has by now stays as it is. */
    public Set<String> blocksCalled(Set<String> titles) {
        var ids = new TreeSet<>(titles);
        for (var block : blocks) {
            if (titles.contains(block.title())) {
                ids.remove(block.title());
                ids.add(block.id().value());
            }
        }
        return ids;
    }

    /**
     * What those blocks are called now; the other way round. The id of a block that was removed
     * stays, so that the conflict is there again when the removal is undone.
     */
    public Set<String> titled(Set<String> ids) {
        var titles = new TreeSet<>(ids);
        for (var block : blocks) {
            if (titles.remove(block.id().value())) {
                titles.add(block.title());
            }
        }
        return titles;
    }

    /** Whether that is no title but what is left of a block that was removed. */
    public static boolean isRemoved(String title) {
        return title.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
