package org.plenary.assembly;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code Map.copyOf} and {@code Set.copyOf} do not do: keep an order, so that two runs give
 * the same bytes.
 */
public final class Ordered {

    private Ordered() {}

    /** A copy that cannot be changed, in the order of the original. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A copy that cannot be changed, in the natural order of its elements. */
    public static <T extends Comparable<? super T>> SortedSet<T> sorted(Collection<T> elements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }
}
