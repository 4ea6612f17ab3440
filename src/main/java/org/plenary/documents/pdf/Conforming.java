package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;

import org.plenary.report.About;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;

/** Every file is PDF/UA-1 and PDF/A-2a, whatever is printed on it. */
final class Conforming {

    private Conforming() {}

    static PdfDocument open(About about, OutputStream out) {
        var properties =
                new WriterProperties()
                        .setFullCompressionMode(true)
                        .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
        var pdf =
                new PdfADocument(
                        new com.itextpdf.kernel.pdf.PdfWriter(out, properties),
                        PdfAConformance.PDF_A_2A,
                        screenColours());
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString(about.language().toLanguageTag()));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        var info = pdf.getDocumentInfo().setTitle(about.title()).setAuthor(about.publisher());
        info.setCreator("Plenary").setSubject(about.subject());
        info.setKeywords(String.join(", ", about.keywords()));
        return pdf;
    }

    /** The sRGB profile comes with the Java runtime, so none has to be shipped. */
    private static PdfOutputIntent screenColours() {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return new PdfOutputIntent(
                "Custom",
                "",
                "http://www.color.org",
                "sRGB IEC61966-2.1",
                new ByteArrayInputStream(profile));
    }
}
