package org.plenary.exchange;

import org.jspecify.annotations.Nullable;
import org.plenary.members.Address;
import org.plenary.members.FeatureValue;
import org.plenary.members.ReplyColumns;
import org.plenary.members.ReplyColumns.AddressColumn;
import org.plenary.members.ReplyColumns.FeatureColumn;
import org.plenary.members.Spelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the columns of a reply file probably mean, by their headings and by what is in them. */
final class ColumnGuess {

    /** A feature has few values, or nobody could set targets for them. */
    private static final int MOST_VALUES = 24;

    private static final Pattern ID =
            Pattern.compile("(.*[ ])?(id|ident|identifier|ref|reference|kennung|identifiant)");
    private static final Pattern HOUSEHOLD =
            Pattern.compile("household( (id|no|number|key))?|haushalt( id)?|foyer( id)?");
    private static final Pattern POSTCODE =
            Pattern.compile(
                    ".*(post ?code|postal ?code|zip|plz|postleitzahl|code postal|eircode).*");
    private static final Pattern TOWN =
            Pattern.compile(".*\\b(town|city|locality|ort|stadt|ville|commune)\\b.*");
    private static final Pattern STREET =
            Pattern.compile(
                    ".*(address|adresse|street|stra(ss|ß)e|\\brue\\b|house (no|number|name)"
                            + "|hausnummer|\\bflat\\b).*");
    private static final Pattern EMAIL = Pattern.compile("(.*\\b)?e ?mail(\\b.*)?");
    private static final Pattern PERSONAL =
            Pattern.compile(
                    ".*(name|mail|phone|mobile|tel\\b|address|dob|birth|comment|note|date|time"
                            + "|consent).*");

    private final TextTable table;

    ColumnGuess(TextTable table) {
        this.table = table;
    }

    ReplyColumns guess(List<FeatureValue> known) {
        var address = address();
        var named = known.stream().map(FeatureValue::feature).distinct().toList();
        var features = named.isEmpty() ? byContent(address) : byName(named);
        return new ReplyColumns(id(features), features, address);
    }

    private List<FeatureColumn> byName(List<String> named) {
        var columns = new ArrayList<FeatureColumn>();
        for (var feature : named) {
            table.column(feature)
                    .ifPresent(
                            i -> columns.add(new FeatureColumn(feature, table.headings().get(i))));
        }
        return columns;
    }

    private List<FeatureColumn> byContent(List<AddressColumn> address) {
        var taken = new HashSet<String>();
        address.forEach(column -> taken.add(column.heading()));
        var columns = new ArrayList<FeatureColumn>();
        for (int i = 0; i < table.headings().size(); i++) {
            var heading = table.headings().get(i);
            boolean isOther = taken.contains(heading) || PERSONAL.matcher(plain(heading)).matches();
            if (!isOther && !ID.matcher(plain(heading)).matches() && hasFewValues(i)) {
                columns.add(new FeatureColumn(heading, heading));
            }
        }
        return columns;
    }

    private boolean hasFewValues(int column) {
        var values = new HashSet<String>();
        for (var row : table.rows()) {
            var value = Spelling.tidy(row.cells().get(column)).toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        int most = Math.min(MOST_VALUES, Math.max(2, table.rows().size() / 3));
        return values.size() >= 2 && values.size() <= most;
    }

    private @Nullable String id(List<FeatureColumn> features) {
        String best = null;
        for (var heading : table.headings()) {
            boolean isFeature = features.stream().anyMatch(f -> f.heading().equals(heading));
            var plain = plain(heading);
            if (!isFeature
                    && ID.matcher(plain).matches()
                    && !HOUSEHOLD.matcher(plain).matches()
                    && (best == null || plain.equals("id"))) {
                best = heading;
            }
        }
        return best;
    }

    private List<AddressColumn> address() {
        var columns = new ArrayList<AddressColumn>();
        for (var heading : table.headings()) {
            var part = part(heading);
            if (part != null) {
                columns.add(new AddressColumn(heading, part));
            }
        }
        return columns;
    }

    static Address.@Nullable Part part(String heading) {
        var plain = plain(heading);
        if (EMAIL.matcher(plain).matches()) {
            return null;
        }
        if (HOUSEHOLD.matcher(plain).matches()) {
            return Address.Part.HOUSEHOLD;
        }
        if (POSTCODE.matcher(plain).matches()) {
            return Address.Part.POSTCODE;
        }
        if (TOWN.matcher(plain).matches()) {
            return Address.Part.TOWN;
        }
        return STREET.matcher(plain).matches() ? Address.Part.STREET : null;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
