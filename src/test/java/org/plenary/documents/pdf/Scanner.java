package org.plenary.documents.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.PathRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the QR code in every picture of filled shapes. */
public final class Scanner {

    private static final double DOTS_PER_POINT = 4;
    private static final int AROUND = 40;

    /**
     * Straight and without shadows, as it is on the page: looking for the three corners as in a
     * photograph, the reader finds other corners in three codes of a thousand.
     */
    private static final Map<DecodeHintType, ?> FLAT = Map.of(DecodeHintType.PURE_BARCODE, true);

    private Scanner() {}

    public static List<String> codes(Path file) throws IOException {
        var codes = new ArrayList<String>();
        try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var pictures = new Pictures();
                new PdfCanvasProcessor(pictures).processPageContent(pdf.getPage(page));
                for (var picture : pictures.byPlace.values()) {
                    codes.add(read(picture));
                }
            }
        }
        return codes;
    }

    private static String read(Area picture) {
        var at = picture.getBounds2D();
        int width = (int) (at.getWidth() * DOTS_PER_POINT) + 2 * AROUND;
        int height = (int) (at.getHeight() * DOTS_PER_POINT) + 2 * AROUND;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, width, height);
        paint.translate(AROUND, AROUND);
        paint.scale(DOTS_PER_POINT, -DOTS_PER_POINT); // a page's y grows upwards
        paint.translate(-at.getX(), -at.getMaxY());
        paint.setColor(Color.BLACK);
        paint.fill(picture);
        paint.dispose();
        var seen =
                new RGBLuminanceSource(
                        width, height, image.getRGB(0, 0, width, height, null, 0, width));
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), FLAT)
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code can be read at " + at, e);
        }
    }

    /** Filled shapes, by where the picture they belong to was put. */
    private static final class Pictures implements IEventListener {

        private final Map<List<Float>, Area> byPlace = new LinkedHashMap<>();

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            if (data instanceof PathRenderInfo path
                    && (path.getOperation() & PathRenderInfo.FILL) != 0) {
                var to = path.getCtm();
                byPlace.computeIfAbsent(List.of(to.get(6), to.get(7)), _ -> new Area())
                        .add(
                                new Area(
                                        new AffineTransform(
                                                        to.get(0), to.get(1), to.get(3), to.get(4),
                                                        to.get(6), to.get(7))
                                                .createTransformedShape(shape(path))));
            }
        }

        private static Path2D shape(PathRenderInfo path) {
            var shape = new Path2D.Double();
            for (var part : path.getPath().getSubpaths()) {
                boolean first = true;
                for (var point : part.getPiecewiseLinearApproximation()) {
                    if (first) {
                        shape.moveTo(point.getX(), point.getY());
                    } else {
                        shape.lineTo(point.getX(), point.getY());
                    }
                    first = false;
                }
                shape.closePath();
            }
            return shape;
        }

        @Override
        public Set<EventType> getSupportedEvents() {
            return Set.of(EventType.RENDER_PATH);
        }
    }
}
