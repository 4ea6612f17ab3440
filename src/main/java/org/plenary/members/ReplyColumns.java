package org.plenary.members;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the columns of a reply file mean. Columns named nowhere are kept as details.
 *
 * @param id heading of the column that names people; null numbers them as they come
 * @param features in the order the features are shown
 * @param address what households are told by; empty for none
 */
public record ReplyColumns(
        @Nullable String id, List<FeatureColumn> features, List<AddressColumn> address) {

    public ReplyColumns {
        features = List.copyOf(features);
        address = List.copyOf(address);
    }

    /**
     * @param feature its name in the targets
     * @param heading its name in the file
     */
    public record FeatureColumn(String feature, String heading) {}

    /**
     * @param part what of an address the column holds
     */
    public record AddressColumn(String heading, Address.Part part) {}

    boolean isAddress(String heading) {
        return address.stream().anyMatch(column -> column.heading().equals(heading));
    }

    boolean isDetail(String heading) {
        return !heading.equals(id)
                && features.stream().noneMatch(column -> column.heading().equals(heading));
    }
}
