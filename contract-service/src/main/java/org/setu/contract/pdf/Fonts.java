package org.setu.contract.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that come with the service, for shaping (AWT) and for embedding (PDFBox). */
@ApplicationScoped
class Fonts {

    /** So many units make the width of an em in PDF. */
    static final float UNITS = 1000;

    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    Fonts() {
        for (Face face : Face.values()) {
            byte[] file = read(face);
            files.put(face, file);
            fonts.put(face, font(file));
        }
    }

    /** For shaping: one em is 1000 units wide. */
    Font awt(Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    /** For embedding; closed with the document. */
    TrueTypeFont trueType(Face face) throws IOException {
        return new TTFParser()
                .parse(new RandomAccessReadBuffer(Objects.requireNonNull(files.get(face))));
    }

    private static byte[] read(Face face) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(face.resource())) {
            return Objects.requireNonNull(stream, face.resource()).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(byte[] file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont(UNITS);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font of the service is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
