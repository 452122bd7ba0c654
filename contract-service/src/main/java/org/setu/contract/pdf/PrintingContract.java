package org.setu.contract.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.LineTerms;
import org.setu.contract.contract.Prices;
import org.setu.contract.language.LocalFormat;
import org.setu.contract.pdf.Layout.Cell;
import org.setu.contract.person.Side;
import org.setu.contract.signature.Signature;
import org.setu.contract.signature.SignatureEnvelope;
import org.setu.contract.template.Clause;

/**
 * Prints contracts as PDF: parties, clauses, the table of prices, the certificate of signatures.
 */
@ApplicationScoped
public class PrintingContract {

    private static final float TITLE = 16;
    private static final float HEADING = 11;
    private static final float BODY = 10;
    private static final float SMALL = 8.5f;

    /** So that it stands in one line. */
    private static final float HASH = 9;

    private final Shaper shaper;
    private final Fonts fonts;

    PrintingContract(Shaper shaper, Fonts fonts) {
        this.shaper = shaper;
        this.fonts = fonts;
    }

    /** The document; the same contract in the same state gives the same bytes. */
    public byte[] print(PrintedContract printed) {
        Contract contract = printed.contract();
        Words words = Words.in(contract.language());
        LocalFormat format = LocalFormat.of(contract.language());
        try {
            PdfDocument document = new PdfDocument(shaper, fonts);
            Layout layout = new Layout(document, shaper, contract.language().locale());
            head(layout, words, format, printed);
            printed.version().content().clauses().forEach(clause -> clause(layout, clause));
            prices(layout, words, format, contract);
            SignatureEnvelope envelope = printed.envelope();
            if (envelope != null) {
                certificate(layout, words, format, printed, envelope);
            }
            String version = words.version().formatted(printed.version().number());
            layout.footers(
                    "%s, %s, %s"
                            .formatted(
                                    contract.number(),
                                    version,
                                    printed.version().textHash().substring(0, 16)),
                    words.page(),
                    8);
            return document.bytes(
                    printed.version().content().title() + " " + contract.number(),
                    contract.language().tag(),
                    printed.version().at());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print " + contract.number(), e);
        }
    }

    private static void head(
            Layout layout, Words words, LocalFormat format, PrintedContract printed) {
        Contract contract = printed.contract();
        layout.centred(printed.version().content().title(), true, TITLE);
        layout.centred(
                "%s %s, %s"
                        .formatted(
                                words.number(),
                                contract.number(),
                                format.day(
                                        LocalDate.ofInstant(contract.createdAt(), ZoneOffset.UTC))),
                false,
                BODY);
        layout.gap(10);
        layout.field(words.supplier(), printed.supplierName(), BODY);
        layout.field(words.buyer(), contract.account().name(), BODY);
        layout.rule();
    }

    private static void clause(Layout layout, Clause clause) {
        layout.gap(8);
        layout.keepTogether(60);
        layout.paragraph(clause.number() + ". " + clause.heading(), true, HEADING);
        layout.gap(2);
        layout.paragraph(clause.body(), false, BODY);
    }

    private static void prices(Layout layout, Words words, LocalFormat format, Contract contract) {
        layout.gap(14);
        layout.keepTogether(110);
        layout.paragraph(words.prices(), true, HEADING);
        layout.gap(4);
        layout.row(
                cells(
                        "",
                        words.code(),
                        words.product(),
                        words.quantity(),
                        words.unitPrice(),
                        words.discount(),
                        words.amount()),
                true,
                SMALL);
        layout.rule();
        int number = 1;
        for (LineTerms line : contract.lines()) {
            layout.row(
                    cells(
                            String.valueOf(number++),
                            line.productCode(),
                            line.productName(),
                            format.number(line.quantity()),
                            format.money(line.unitPrice()),
                            format.number(plain(line.discountPercent())),
                            format.money(line.net())),
                    false,
                    SMALL);
        }
        layout.rule();
        layout.gap(6);
        Prices prices = contract.prices();
        layout.field(words.net(), format.money(prices.netMoney()), BODY);
        layout.field(words.total(), format.money(prices.totalMoney()), BODY);
        layout.field(words.payment(), String.valueOf(prices.paymentDays()), BODY);
        if (prices.deliveryOn() != null) {
            layout.field(words.delivery(), format.day(prices.deliveryOn()), BODY);
        }
    }

    private static List<Cell> cells(String... texts) {
        float[] widths = {18, 64, 127, 50, 88, 42, 88};
        List<Cell> cells = new ArrayList<>();
        float x = Layout.LEFT;
        for (int i = 0; i < texts.length; i++) {
            // A little less than the column: a gap to the next one.
            cells.add(new Cell(texts[i], x, widths[i] - 6, i > 2));
            x += widths[i];
        }
        return cells;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    private static void certificate(
            Layout layout,
            Words words,
            LocalFormat format,
            PrintedContract printed,
            SignatureEnvelope envelope) {
        layout.newPage();
        layout.centred(words.certificate(), true, TITLE);
        layout.gap(8);
        layout.paragraph(
                words.certificateText()
                        .formatted(printed.contract().number(), envelope.textVersion()),
                false,
                BODY);
        layout.gap(4);
        layout.field(words.documentHash(), envelope.documentHash(), HASH);
        party(layout, words, format, words.supplier(), printed.supplierName(), envelope, Side.OURS);
        party(
                layout,
                words,
                format,
                words.buyer(),
                printed.contract().account().name(),
                envelope,
                Side.THEIRS);
    }

    private static void party(
            Layout layout,
            Words words,
            LocalFormat format,
            String role,
            String name,
            SignatureEnvelope envelope,
            Side side) {
        layout.gap(12);
        layout.rule();
        layout.paragraph(role + ": " + name, true, HEADING);
        Optional<Signature> signature = envelope.of(side);
        if (signature.isEmpty()) {
            layout.paragraph(words.notSigned(), false, BODY);
            return;
        }
        Signature signed = signature.get();
        layout.field(words.signatory(), signed.name(), BODY);
        layout.field(words.login(), signed.login(), BODY);
        layout.field(words.signedAt(), format.moment(signed.at()), BODY);
        layout.field(words.address(), signed.address(), BODY);
        layout.field(words.documentHash(), signed.documentHash(), HASH);
        layout.field(words.consent(), signed.consentText(), BODY);
    }
}
