package org.plenary.documents.word;

import org.plenary.documents.CoverBand;
import org.plenary.documents.charts.ChartPicture;
import org.plenary.report.chart.Colour;
import org.plenary.report.chart.Drawing;
import org.plenary.report.chart.Shape.Area;

import java.util.List;

/** Pictures in the text: charts with their alternative texts, and the band on the cover. */
final class WordPictures {

    private static final String DECORATIVE =
            "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative"
                    + " xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\""
                    + " val=\"1\"/></a:ext></a:extLst>";

    private final WordPackage file;
    private final ChartPicture painter;

    private int count;

    WordPictures(WordPackage file, ChartPicture painter) {
        this.file = file;
        this.painter = painter;
    }

    /**
     * @param scale 1.0 for the size the drawing was laid out for
     */
    void chart(Markup xml, Drawing drawing, double scale, String alternative) {
        var picture = file.addPicture(painter.png(drawing, 300));
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        extent(xml, "wp:extent", drawing.width() * scale, drawing.height() * scale);
        count++;
        xml.empty("wp:docPr", "id", id(), "name", "Chart " + count, "descr", alternative);
        graphic(xml, picture, drawing.width() * scale, drawing.height() * scale, alternative);
        xml.close().close().close();
    }

    /** Lies behind the words, from edge to edge of the page; screen readers pass it over. */
    void coverBand(Markup xml, double width) {
        double height = CoverBand.HEIGHT + CoverBand.EDGE;
        var band =
                new Drawing(
                        width,
                        height,
                        List.of(
                                new Area(0, 0, width, CoverBand.HEIGHT, Colour.TEAL, null),
                                new Area(
                                        0,
                                        CoverBand.HEIGHT,
                                        width,
                                        CoverBand.EDGE,
                                        Colour.SAND,
                                        null)));
        var picture = file.addPicture(painter.png(band, 72));
        xml.open("w:r").open("w:drawing");
        xml.open(
                "wp:anchor",
                "distT",
                "0",
                "distB",
                "0",
                "distL",
                "0",
                "distR",
                "0",
                "simplePos",
                "0",
                "relativeHeight",
                "0",
                "behindDoc",
                "1",
                "locked",
                "0",
                "layoutInCell",
                "1",
                "allowOverlap",
                "1");
        xml.empty("wp:simplePos", "x", "0", "y", "0");
        atPageCorner(xml, "wp:positionH");
        atPageCorner(xml, "wp:positionV");
        extent(xml, "wp:extent", width, height);
        xml.empty("wp:effectExtent", "l", "0", "t", "0", "r", "0", "b", "0").empty("wp:wrapNone");
        count++;
        xml.open("wp:docPr", "id", id(), "name", "Cover", "descr", "").raw(DECORATIVE).close();
        graphic(xml, picture, width, height, "");
        xml.close().close().close();
    }

    private static void atPageCorner(Markup xml, String element) {
        xml.open(element, "relativeFrom", "page");
        xml.open("wp:posOffset").text("0").close().close();
    }

    private void graphic(
            Markup xml, String picture, double width, double height, String alternative) {
        xml.open("wp:cNvGraphicFramePr");
        xml.empty("a:graphicFrameLocks", "noChangeAspect", "1").close();
        xml.open("a:graphic")
                .open(
                        "a:graphicData",
                        "uri",
                        "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("pic:pic").open("pic:nvPicPr");
        xml.empty("pic:cNvPr", "id", id(), "name", "Picture " + count, "descr", alternative);
        xml.empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", picture);
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        extent(xml, "a:ext", width, height);
        xml.close().open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close();
    }

    private static void extent(Markup xml, String element, double width, double height) {
        xml.empty(element, "cx", WordPage.emu(width), "cy", WordPage.emu(height));
    }

    private String id() {
        return String.valueOf(count);
    }
}
