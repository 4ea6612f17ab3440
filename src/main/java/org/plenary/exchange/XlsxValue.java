package org.plenary.exchange;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text of a cell. Numbers come out as they were typed and not as they are shown: 07700900123
 * never as 7.7E+09, a share of 12.5 % as 0.125. Only formats that add leading zeros are obeyed.
 */
final class XlsxValue {

    /** Excel keeps 15 significant digits; further ones are round-off. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern ZEROS = Pattern.compile("0{2,}(?:[ -]0+)*");

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean startsIn1904;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    XlsxValue(SharedStrings strings, StylesTable styles, boolean startsIn1904) {
        this.strings = strings;
        this.styles = styles;
        this.startsIn1904 = startsIn1904;
    }

    /**
     * @param raw what the sheet says
     * @param type of the cell as the sheet says, null for a number
     * @param style index of its style, null for none
     */
    String of(String raw, @Nullable String type, @Nullable String style) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(raw, style);
            default -> raw;
        };
    }

    private String number(String raw, @Nullable String style) {
        double value = Double.parseDouble(raw);
        if (!Double.isFinite(value)) {
            return raw;
        }
        if (style != null) {
            var format = styles.getStyleAt(Integer.parseInt(style));
            var pattern = format == null ? null : format.getDataFormatString();
            if (format != null && pattern != null) {
                if (ZEROS.matcher(pattern).matches()) {
                    return formatter.formatRawCellContents(value, format.getDataFormat(), pattern);
                }
                if (DateUtil.isADateFormat(format.getDataFormat(), pattern)
                        && DateUtil.isValidExcelDate(value)) {
                    return date(value);
                }
            }
        }
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private String date(double value) {
        var moment = DateUtil.getLocalDateTime(value, startsIn1904);
        if (moment == null) {
            return String.valueOf(value);
        }
        if (value < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
