package org.plenary.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code Map.copyOf} does not do: keep the order, so that two runs give the same bytes. */
public final class Ordered {

    private Ordered() {}

    /** A copy that cannot be changed, in the order of the original. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
