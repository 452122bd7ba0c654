package org.setu.gateway.page;

/** What services tell, in tests. */
final class Told {

    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Told() {}

    static String quote(String state, String... allowed) {
        return """
        {"id":"%s","version":3,"number":"Q-2026-000123","revision":1,"state":"%s",
         "deal":{"id":"%s","number":"D-2026-000001","name":"GTX"},
         "account":{"id":"%s","name":"Is<script>alert(1)</script>dom"},
         "owner":{"id":"%s","name":"Moses Frase"},"author":{"id":"%s","name":"Moses Frase"},
         "currency":"USD","lines":[{"productName":"GTX Pro","productCode":"GTX-PRO","quantity":10,
           "unitPrice":{"amount":"4821.00","currency":"USD"},
           "net":{"amount":"39532.20","currency":"USD"},
           "listPrice":{"amount":"4821.00","currency":"USD"}}],
         "effectiveDiscountPercent":18,"listTotal":{"amount":"48210.00","currency":"USD"},
         "net":{"amount":"1236755.30","currency":"INR"},"tax":{"amount":"0.00","currency":"USD"},
         "total":{"amount":"1236755.30","currency":"INR"},
         "waterfall":[{"step":"LINE_DISCOUNT","reason":"Fair","percent":18,
           "before":{"amount":"48210.00","currency":"USD"},
           "delta":{"amount":"-8677.80","currency":"USD"},
           "after":{"amount":"39532.20","currency":"USD"}}],
         "validUntil":"2026-12-24","language":"en","paymentDays":30,
         "allowedTransitions":[%s]}
        """
                .formatted(
                        PageTest.ID,
                        state,
                        PageTest.OTHER,
                        PageTest.OTHER,
                        PageTest.OTHER,
                        PageTest.OTHER,
                        quoted(allowed));
    }

    static String contract(String state, String... allowed) {
        return """
        {"id":"%s","version":7,"number":"K-2026-000001","title":"Supply contract","state":"%s",
         "language":"en","account":{"id":"%s","name":"Isdom"},
         "owner":{"id":"%s","name":"Moses Frase"},"lines":[],
         "net":{"amount":"10.00","currency":"USD"},"total":{"amount":"10.00","currency":"USD"},
         "paymentDays":30,"textVersion":2,"textHash":"%s","openDisagreements":1,
         "allowedTransitions":[%s]}
        """
                .formatted(
                        PageTest.ID, state, PageTest.OTHER, PageTest.OTHER, HASH, quoted(allowed));
    }

    static String version() {
        return """
        {"number":2,"title":"Supply contract","textHash":"%s","clauses":[
          {"number":"1","heading":"Goods","body":"The <i>goods</i>."},
          {"number":"4","heading":"Payment","body":"Within 30 days."}]}
        """
                .formatted(HASH);
    }

    static String disagreement(String state, String proposedBy, String... allowed) {
        return """
        {"items":[{"id":"%s","version":5,"clause":"4","state":"%s","raisedBy":"THEIRS",
          "raisedByName":"Anna Petrova","ours":"30 days","theirs":"45 days","proposed":"40 days",
          "proposedBy":"%s","proposedByName":"Olga Ivanova","allowedTransitions":[%s]}],"next":null}
        """
                .formatted(PageTest.OTHER, state, proposedBy, quoted(allowed));
    }

    static String envelope(String signatory) {
        return """
        {"items":[{"id":"%s","version":1,"textVersion":2,"documentHash":"%s","signatoryId":"%s",
          "signatoryName":"Olga Ivanova","state":"SENT","signatures":[],
          "consent":{"en":"I agree.","ru":"Согласна."},"sentAt":"2026-11-24T10:00:00Z"}],"next":null}
        """
                .formatted(PageTest.OTHER, HASH, signatory);
    }

    /** Two who see each other askance, one of them gone, and one without a name. */
    static String stakeholderMap() {
        return """
        {"people":[
           {"id":"1","name":"Anand, Vikram","jobTitle":"Director","gone":false,
            "roles":["DECISION_MAKER","ECONOMIC_BUYER"],"influence":5,"support":-1,
            "coverage":"IN_DEPTH","level":0,"lastContactAt":"2026-11-20T10:00:00Z"},
           {"id":"2","name":"Chen, Wei","gone":true,"roles":["CHAMPION"],"coverage":"BRIEF","level":1},
           {"id":"3","name":null,"gone":false,"roles":[],"support":2,"coverage":"NONE","level":1}],
         "links":[{"kind":"REPORTS_TO","from":"2","to":"1"},{"kind":"CONFLICTS","from":"2","to":"3"},
           {"kind":"INFLUENCES","from":"3","to":"1"}],
         "warnings":[{"kind":"CHAMPION_LEFT","text":"x","people":["2"]},
           {"kind":"NO_CHAMPION","text":"y","people":[]}]}
        """;
    }

    static final String NOTHING = "{\"items\":[],\"next\":null}";

    private static String quoted(String... words) {
        return words.length == 0 ? "" : "\"" + String.join("\",\"", words) + "\"";
    }
}
