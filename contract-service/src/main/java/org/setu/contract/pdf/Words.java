package org.setu.contract.pdf;

import org.setu.contract.language.Language;

/**
 * The words of the document that are no part of the contract's text.
 *
 * @param number of the contract
 * @param page with the page and the number of pages
 * @param version of the text
 */
record Words(
        String number,
        String supplier,
        String buyer,
        String prices,
        String code,
        String product,
        String quantity,
        String unitPrice,
        String discount,
        String amount,
        String net,
        String total,
        String payment,
        String delivery,
        String page,
        String version,
        String certificate,
        String certificateText,
        String signatory,
        String login,
        String signedAt,
        String address,
        String documentHash,
        String consent,
        String notSigned) {

    static Words in(Language language) {
        return switch (language) {
            case EN ->
                    new Words(
                            "Contract No.",
                            "Supplier",
                            "Buyer",
                            "Table of prices",
                            "Code",
                            "Product",
                            "Quantity",
                            "Unit price",
                            "Disc. %",
                            "Amount",
                            "Net price",
                            "Contract price",
                            "Term of payment, days",
                            "Delivery",
                            "page %d of %d",
                            "version %d",
                            "Certificate of electronic signatures",
                            "This page is part of contract %s. It shows who signed version %d of its"
                                    + " text by a simple electronic signature.",
                            "Signatory",
                            "Login",
                            "Signed",
                            "Network address",
                            "SHA-256 of the text",
                            "Consent",
                            "not signed yet");
            case HI ->
                    new Words(
                            "अनुबंध संख्या",
                            "आपूर्तिकर्ता",
                            "क्रेता",
                            "मूल्य-सारणी",
                            "कोड",
                            "उत्पाद",
                            "मात्रा",
                            "इकाई मूल्य",
                            "छूट %",
                            "राशि",
                            "शुद्ध मूल्य",
                            "अनुबंध मूल्य",
                            "भुगतान अवधि, दिन",
                            "सुपुर्दगी",
                            "पृष्ठ %d / %d",
                            "संस्करण %d",
                            "इलेक्ट्रॉनिक हस्ताक्षरों का प्रमाणपत्र",
                            "यह पृष्ठ अनुबंध %s का अंग है। यह दिखाता है कि उसके पाठ के संस्करण %d पर साधारण"
                                    + " इलेक्ट्रॉनिक हस्ताक्षर किसने किए।",
                            "हस्ताक्षरकर्ता",
                            "लॉगिन",
                            "हस्ताक्षर का समय",
                            "नेटवर्क पता",
                            "पाठ का SHA-256",
                            "सहमति",
                            "अभी हस्ताक्षर नहीं हुए");
            case RU ->
                    new Words(
                            "Договор №",
                            "Поставщик",
                            "Покупатель",
                            "Таблица цен",
                            "Код",
                            "Товар",
                            "Кол-во",
                            "Цена",
                            "Скид., %",
                            "Сумма",
                            "Цена нетто",
                            "Цена договора",
                            "Срок оплаты, дней",
                            "Поставка",
                            "страница %d из %d",
                            "редакция %d",
                            "Сертификат электронных подписей",
                            "Эта страница является частью договора %s. Она показывает, кто подписал"
                                    + " редакцию %d его текста простой электронной подписью.",
                            "Подписант",
                            "Логин",
                            "Подписано",
                            "Сетевой адрес",
                            "SHA-256 текста",
                            "Согласие",
                            "ещё не подписано");
        };
    }
}
