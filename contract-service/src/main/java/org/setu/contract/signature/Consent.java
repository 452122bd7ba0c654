package org.setu.contract.signature;

import org.setu.contract.language.Language;

/** What a signatory agrees to, word for word; kept with the signature. */
public final class Consent {

    private Consent() {}

    /** The words in a language. */
    public static String in(Language language) {
        return switch (language) {
            case EN ->
                    "I have read the contract, I am entitled to sign it, and I agree that my"
                            + " electronic signature has the force of a handwritten one.";
            case HI ->
                    "मैंने अनुबंध पढ़ लिया है, मैं इस पर हस्ताक्षर करने के लिए अधिकृत हूँ, और मैं सहमत हूँ कि"
                            + " मेरा इलेक्ट्रॉनिक हस्ताक्षर हस्तलिखित हस्ताक्षर के समान प्रभावी है।";
            case RU ->
                    "Я прочитал(а) договор, имею право его подписать и согласен(на) с тем, что моя"
                            + " электронная подпись равнозначна собственноручной.";
        };
    }
}
