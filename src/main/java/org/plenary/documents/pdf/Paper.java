package org.plenary.documents.pdf;

import com.itextpdf.kernel.geom.PageSize;

import org.plenary.report.Form;

/** The sheet of paper and its margins, in points. */
record Paper(PageSize size, float left, float right, float top, float bottom) {

    static Paper of(Form form) {
        return switch (form) {
            case BOOK -> new Paper(PageSize.A4, 68, 68, 84, 80);
            case SHEET -> new Paper(PageSize.A4, 56, 56, 68, 62);
            case WIDE_SHEET -> new Paper(PageSize.A4.rotate(), 52, 52, 60, 58);
        };
    }

    /** Laid out on less paper, so that it fills a whole sheet when it is enlarged. */
    Paper shrunk(float enlarged) {
        if (enlarged == 1) {
            return this;
        }
        var smaller = new PageSize(size.getWidth() / enlarged, size.getHeight() / enlarged);
        float margin = 2 * enlarged - 1; // half as much white for twice as much ink
        return new Paper(smaller, left / margin, right / margin, top / enlarged, bottom / enlarged);
    }

    float width() {
        return size.getWidth() - left - right;
    }

    float height() {
        return size.getHeight() - top - bottom;
    }
}
