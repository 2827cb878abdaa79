package org.luoshi.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.luoshi.kernel.Quantity;

/** A quantity in words that are as sure as it is. */
public final class Figure {

    private Figure() {}

    /** {@code ≥132}, {@code 约40}, {@code 1,438}: without unit and basis. */
    public static String of(Page p, Quantity quantity) {
        var upper = quantity.upper();
        var figure = plain(quantity.lower());
        if (upper != null && upper.compareTo(quantity.lower()) != 0)
            figure = p.t("web.qty.range", figure, plain(upper));
        return p.t("web.qty." + quantity.certainty(), figure);
    }

    private static String plain(BigDecimal figure) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
    }
}
